package info.magnolia.cms.security;

public interface Group {}
