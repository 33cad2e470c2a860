package info.magnolia.context;

import info.magnolia.cms.security.User;

public interface Context extends info.magnolia.commands.chain.Context {
    String ATTRIBUTE_REPOSITORY = "repository";
    String ATTRIBUTE_PATH = "path";
    String ATTRIBUTE_RECURSIVE = "recursive";

    User getUser();
}
