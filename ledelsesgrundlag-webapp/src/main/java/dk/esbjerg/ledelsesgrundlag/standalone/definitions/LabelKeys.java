package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

/**
 * The keys under which Magnolia 6 looks for the words of dialogs, apps and templates where a definition names none, as
 * observed in a running Magnolia.
 */
public final class LabelKeys {

    private LabelKeys() {}

    /** @param id the path below {@code templates} */
    public static String template(String id) {
        return LightModules.MODULE + ".templates." + dotted(id);
    }

    static String description(String key) {
        return key + ".description";
    }

    public static String label(String key) {
        return key + ".label";
    }

    /** What the keys of a dialog start with. @param id the path below {@code dialogs} */
    public static String dialog(String id) {
        return LightModules.MODULE + "." + dotted(id);
    }

    public static String subApp(String app, String subApp) {
        return label(app + "." + subApp);
    }

    static String browser(String app) {
        return app + ".browser";
    }

    static String column(String app, String column) {
        return label(browser(app) + ".views." + column.replace(':', '-'));
    }

    /** What the keys of an action start with. @param parent the browser's key, or another action's */
    static String action(String parent, String name) {
        return parent + ".actions." + name;
    }

    /** What the keys of a field start with. @param form the key of the dialog, or the app's name */
    public static String field(String form, String name) {
        return form + "." + name;
    }

    /** What the keys of a row of a list start with. */
    static String row(String field) {
        return field + ".value";
    }

    public static String option(String field, String name) {
        return field + ".options." + name;
    }

    static String buttonLabel(String field) {
        return field + ".buttonLabel";
    }

    static String errorMessage(String field) {
        return field + ".validation.errorMessage";
    }

    static String candidates(String field) {
        return field + ".leftColumnCaption";
    }

    static String chosen(String field) {
        return field + ".rightColumnCaption";
    }

    private static String dotted(String id) {
        return id.replace('/', '.');
    }
}
