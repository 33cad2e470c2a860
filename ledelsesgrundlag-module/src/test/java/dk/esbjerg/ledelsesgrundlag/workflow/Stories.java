package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.List;

/** Stories to tell. */
final class Stories {

    static final Story GOOD = new Story(
            "Tavlen",
            "Jobcentret",
            "Tavlen var blevet en rangliste.",
            "Jeg tog den ned.",
            "Stemningen blev bedre.",
            "Jeg skulle have spurgt først.",
            "Teamleder",
            List.of("11111111-1111-1111-1111-111111111111"),
            List.of());
    static final Story BETTER = withLearning("Jeg spørger teamet, før jeg tager noget ned.");
    static final Story INCOMPLETE = withLearning("");
    static final Story WITH_CPR_NUMBER = withLearning("Jeg skulle have spurgt 010190-1234.");

    private Stories() {}

    static Story withLearning(String learning) {
        return new Story(
                GOOD.title(),
                GOOD.workplace(),
                GOOD.challenge(),
                GOOD.action(),
                GOOD.result(),
                learning,
                GOOD.byline(),
                GOOD.taskIds(),
                GOOD.toolIds());
    }
}
