package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The program's users, as others are told of them. */
@Singleton
public final class UserColleagues implements Colleagues {

    private final Users users;

    @Inject
    public UserColleagues(Users users) {
        this.users = users;
    }

    @Override
    public Optional<Colleague> find(String name) {
        return users.find(name).filter(User::enabled).map(UserColleagues::colleague);
    }

    @Override
    public List<Colleague> administrators() {
        return users.all().stream()
                .filter(Access::mayAdminister)
                .map(UserColleagues::colleague)
                .toList();
    }

    private static Colleague colleague(User user) {
        return new Colleague(user.name(), user.fullName(), user.mailAddress(), Locale.forLanguageTag(user.language()));
    }
}
