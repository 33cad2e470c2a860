package dk.esbjerg.ledelsesgrundlag.templating;

import java.util.List;

/**
 * A page in a menu or breadcrumb.
 *
 * @param current whether it is the page being shown or lies above it
 * @param exact whether it is the page being shown
 */
public record NavigationItem(
        String title, String link, boolean current, boolean exact, List<NavigationItem> children) {}
