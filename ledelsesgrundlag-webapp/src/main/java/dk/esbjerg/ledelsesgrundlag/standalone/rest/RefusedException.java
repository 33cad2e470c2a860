package dk.esbjerg.ledelsesgrundlag.standalone.rest;

/** The reader asked for something that cannot be had. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private RefusedException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RefusedException notFound(String message) {
        return new RefusedException(404, "notFound", message);
    }

    static RefusedException badRequest(String message) {
        return new RefusedException(400, "badRequest", message);
    }

    static RefusedException invalidQuery(String message) {
        return new RefusedException(400, "invalidQuery", message);
    }

    RestAnswer answer() {
        return RestAnswer.error(status, code, getMessage());
    }
}
