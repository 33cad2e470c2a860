package dk.esbjerg.ledelsesgrundlag.framework;

import java.time.Instant;
import java.util.List;

/** Something in the framework's toolbox or case collection that refers to leadership tasks. */
public sealed interface Reference extends FrameworkItem permits Tool, Case, CaseTeaser {

    /** The last part of its address. */
    String slug();

    /** UUIDs of the leadership tasks it is about; some may no longer exist. */
    List<String> taskIds();

    /** UUIDs of everything it refers to. */
    List<String> references();

    /** Whether it is a sample that came with the module. */
    boolean example();

    Instant created();
}
