package info.magnolia.context;

import javax.servlet.http.HttpServletRequest;

public interface WebContext {
    HttpServletRequest getRequest();
}
