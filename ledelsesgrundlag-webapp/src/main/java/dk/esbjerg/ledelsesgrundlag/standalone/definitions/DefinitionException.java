package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

/** A definition cannot be used. */
final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DefinitionException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
