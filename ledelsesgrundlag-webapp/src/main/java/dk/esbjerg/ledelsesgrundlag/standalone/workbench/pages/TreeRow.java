package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import java.util.List;

/**
 * A page in the tree.
 *
 * @param open whether the pages below it are shown
 * @param toggle the address that shows the tree with the pages below it shown, or no longer
 */
public record TreeRow(PageHeader header, boolean open, String toggle, List<TreeRow> below) {}
