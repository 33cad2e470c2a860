package info.magnolia.cms.filters;

import javax.servlet.Filter;

public interface MgnlFilter extends Filter {}
