package info.magnolia.cms.core;

import java.util.Locale;
import javax.jcr.Node;

public class AggregationState {
    public Node getMainContentNode() {
        throw new UnsupportedOperationException();
    }

    public String getTemplateName() {
        throw new UnsupportedOperationException();
    }

    public Locale getLocale() {
        throw new UnsupportedOperationException();
    }
}
