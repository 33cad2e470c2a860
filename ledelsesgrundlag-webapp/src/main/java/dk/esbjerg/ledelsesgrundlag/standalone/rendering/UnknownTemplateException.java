package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

/** Content names a template that the light module does not define. */
final class UnknownTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTemplateException(String message) {
        super(message);
    }
}
