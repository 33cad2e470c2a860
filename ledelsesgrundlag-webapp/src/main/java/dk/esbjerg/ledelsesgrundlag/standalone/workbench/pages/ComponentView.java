package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import java.util.List;

/**
 * A component as the page's editor lists it.
 *
 * @param title its template's title
 * @param summary what it holds, in a few words, or empty
 * @param hasForm whether there is anything in it to edit
 * @param places where else it may stand
 */
public record ComponentView(
        String id, String title, String summary, boolean hasForm, boolean first, boolean last, List<Place> places) {

    /**
     * @param value what a form says to mean it
     * @param before what stands there now, or empty for the end of the area
     */
    public record Place(String value, String area, String before) {}
}
