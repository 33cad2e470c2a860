package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import java.util.List;

/**
 * A field as {@code form.ftlh} shows it. Texts that are not there are empty.
 *
 * @param id of its control, or of the group of them
 * @param kind as the markup of forms calls it
 * @param caption what stands beside a check box, or above what is chosen
 * @param value of a field that has one
 * @param lines how many lines the control has room for; 1 for a single-line one
 * @param inputType of a single-line control
 * @param slugFrom the field that a name follows as long as nobody has written one
 * @param options what can be chosen, where all of it is shown
 * @param rows the values of a list
 * @param picker where there is too much to show all of it; null where there is not
 * @param focus what is to have the focus after a button inside the form was pressed
 */
public record FieldView(
        String name,
        String id,
        String kind,
        String label,
        String help,
        String error,
        boolean required,
        String caption,
        String value,
        int lines,
        String inputType,
        String slugFrom,
        List<Option> options,
        List<Row> rows,
        Picker picker,
        String focus) {

    /** @param gone whether it is stored, but can no longer be chosen */
    public record Option(String value, String label, boolean chosen, boolean gone) {}

    /** @param label such as »Punkt 2« */
    public record Row(int index, String label, String value, boolean first, boolean last) {}

    /**
     * A search in what can be chosen.
     *
     * @param multiple whether more than one can be chosen
     * @param searched whether there are results to show, be it none
     * @param more whether there are more results than are shown
     */
    public record Picker(
            List<Picked> picked,
            boolean multiple,
            String query,
            boolean searched,
            List<Result> results,
            boolean more) {}

    /** @param gone whether it no longer exists */
    public record Picked(int index, String id, String title, boolean gone, boolean first, boolean last) {}

    public record Result(String id, String title, boolean chosen) {}
    /** For {@code aria-describedby}; empty where there is nothing to say. */
    public String describedBy() {
        return ((help.isEmpty() ? "" : id + "-help ") + (error.isEmpty() ? "" : id + "-error")).strip();
    }
}
