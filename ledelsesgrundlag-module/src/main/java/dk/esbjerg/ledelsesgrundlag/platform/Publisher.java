package dk.esbjerg.ledelsesgrundlag.platform;

/** Makes authored content public and takes it back, in the name of the current user. */
public interface Publisher {

    /**
     * Makes readers see an item as it is authored now: a page, a theme, a task, a tool or a case with the areas,
     * components and lists that are part of it, but not the pages and items below it.
     *
     * @throws PublishingException if readers see the item as before
     */
    void publish(String workspace, String path);

    /**
     * Takes an item and everything below it away from readers.
     *
     * @throws PublishingException if readers may still see it
     */
    void unpublish(String workspace, String path);
}
