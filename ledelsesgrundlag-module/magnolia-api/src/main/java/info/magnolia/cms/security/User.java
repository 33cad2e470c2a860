package info.magnolia.cms.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;

public interface User extends Principal, Serializable {
    @Override
    String getName();

    Collection<String> getAllRoles();

    boolean isEnabled();

    String getLanguage();

    String getProperty(String name);
}
