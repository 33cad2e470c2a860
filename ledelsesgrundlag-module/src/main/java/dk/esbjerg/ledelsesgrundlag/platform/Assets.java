package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Optional;

/** The images and files that editors keep besides the content. Any number of threads may ask at once. */
public interface Assets {

    /**
     * What a stored link means.
     *
     * @param link as Magnolia's forms store it: {@code jcr:} and the asset's UUID
     * @return empty where there is no such asset, or the reader may not see it
     */
    Optional<Asset> asset(String link);
}
