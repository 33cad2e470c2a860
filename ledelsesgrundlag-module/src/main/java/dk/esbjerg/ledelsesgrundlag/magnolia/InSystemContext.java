package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.context.MgnlContext;

/**
 * What is done with the rights of the program, whoever is signed in, and on threads that know no user at all. Magnolia keeps
 * the system's sessions by thread: where the thread had no context they are given back, elsewhere whoever began uses them on.
 */
final class InSystemContext {

    private InSystemContext() {}

    static <R> R get(MgnlContext.Op<R, RuntimeException> work) {
        return MgnlContext.doInSystemContext(work, !MgnlContext.hasInstance());
    }
}
