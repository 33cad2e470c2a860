package dk.esbjerg.ledelsesgrundlag.platform;

/** Where people find the site, for links that leave it. */
public interface SiteAddress {

    /**
     * The whole address of something below the context path, under the public base address.
     *
     * @param path such as {@code /ledelsesgrundlag/mine-bidrag}
     */
    String of(String path);
}
