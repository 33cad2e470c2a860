package info.magnolia.cms.security;

public interface Permission {
    long READ = 8L;
}
