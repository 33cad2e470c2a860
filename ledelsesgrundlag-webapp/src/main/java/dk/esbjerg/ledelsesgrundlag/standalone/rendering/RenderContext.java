package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Session;

/** One page being rendered for one request, by one thread. Templates know it as {@code ctx} and {@code state}. */
public final class RenderContext {

    private final Session session;
    private final Node page;
    private final PageRequest request;
    private final Definitions definitions;
    private final Response response = new Response();

    RenderContext(Session session, Node page, PageRequest request, Definitions definitions) {
        this.session = session;
        this.page = page;
        this.request = request;
        this.definitions = definitions;
    }

    Session session() {
        return session;
    }

    Definitions definitions() {
        return definitions;
    }

    Locale locale() {
        return request.locale();
    }

    String pagesBelow() {
        return request.pagesBelow();
    }

    /** {@code ctx.contextPath}. */
    public String getContextPath() {
        return request.contextPath();
    }

    /** {@code ctx.locale}, {@code state.locale}. */
    public Locale getLocale() {
        return request.locale();
    }

    /** {@code ctx.getParameter(name)}: the first value, or null. */
    public String getParameter(String name) {
        return request.parameters().get(name);
    }

    /** {@code ctx.parameters}: the first values by name. */
    public Map<String, String> getParameters() {
        return request.parameters();
    }

    /** {@code ctx.response}. */
    public Response getResponse() {
        return response;
    }

    /** {@code state.mainContentNode}: the page. */
    public Node getMainContentNode() {
        return page;
    }

    /** {@code state.originalURI}: the address asked for, without the context path. */
    public String getOriginalURI() {
        return request.originalUri();
    }

    /** What a template may say about the answer as a whole. */
    public static final class Response {
        private int status;

        /** The HTTP status: 0 until a template sets it. */
        public int getStatus() {
            return status;
        }

        public void setStatus(int status) {
            this.status = status;
        }
    }
}
