package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/** Knows where a file of the light module's {@code webresources} is served. */
@FunctionalInterface
public interface ResourceAddresses {

    /** The address below the context path, such that it changes when the file does. */
    String addressOf(String path);
}
