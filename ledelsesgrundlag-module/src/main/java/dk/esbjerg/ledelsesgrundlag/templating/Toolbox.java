package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.util.List;

/**
 * The toolbox as narrowed down by the reader.
 *
 * @param tools those that fit, in the order of their titles
 * @param total how many the toolbox holds
 * @param filtered whether any filter is set
 * @param resetLink the address that shows all
 */
public record Toolbox(List<Tool> tools, int total, boolean filtered, String resetLink, List<Filter> filters) {}
