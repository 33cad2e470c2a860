package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import java.util.List;

/**
 * An area of a page with what stands in it.
 *
 * @param choices the templates of what may be added
 */
public record AreaView(String name, String title, List<ComponentView> components, List<TemplateChoice> choices) {}
