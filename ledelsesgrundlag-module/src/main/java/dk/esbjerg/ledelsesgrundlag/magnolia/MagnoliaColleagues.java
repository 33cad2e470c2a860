package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.User;
import info.magnolia.cms.security.UserManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * Magnolia's users, of all its realms. Those of a directory outside that Magnolia learns of when they sign in are not among
 * them.
 */
public final class MagnoliaColleagues implements Colleagues {

    private static final String FULL_NAME = "title";
    private static final String MAIL_ADDRESS = "email";

    private final SecuritySupport security;

    @Inject
    public MagnoliaColleagues(SecuritySupport security) {
        this.security = security;
    }

    @Override
    public Optional<Colleague> find(String name) {
        return InSystemContext.get(() -> user(name).map(MagnoliaColleagues::colleague));
    }

    @Override
    public List<Colleague> administrators() {
        return InSystemContext.get(() -> names().stream()
                .flatMap(name -> user(name).stream())
                .map(MagnoliaColleagues::colleague)
                .toList());
    }

    /** With the role itself, or in a group that has it, or in one that is in such a group. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        if (security.getRoleManager().getRole(RoleNames.ADMINISTRATOR) == null) {
            return names;
        }
        UserManager users = security.getUserManager();
        names.addAll(users.getUsersWithRole(RoleNames.ADMINISTRATOR));
        for (String group : security.getGroupManager().getGroupsWithRole(RoleNames.ADMINISTRATOR)) {
            names.addAll(users.getUsersWithGroup(group, true));
        }
        return names;
    }

    private Optional<User> user(String name) {
        return Optional.ofNullable(security.getUserManager().getUser(name)).filter(User::isEnabled);
    }

    private static Colleague colleague(User user) {
        String language = first(user.getLanguage(), "da");
        return new Colleague(
                user.getName(),
                first(user.getProperty(FULL_NAME), user.getName()),
                first(user.getProperty(MAIL_ADDRESS), ""),
                Locale.forLanguageTag(language.replace('_', '-')));
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
