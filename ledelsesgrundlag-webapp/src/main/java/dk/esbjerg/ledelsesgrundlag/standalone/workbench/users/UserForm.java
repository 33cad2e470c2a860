package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form about a user carries. */
final class UserForm {

    private UserForm() {}

    /** The user as the form describes it; what it does not carry is empty. */
    static User read(Parameters form, Optional<User> existing) {
        Set<Role> roles =
                form.all("role").stream().flatMap(id -> Role.of(id).stream()).collect(Collectors.toSet());
        return new User(
                existing.map(User::name)
                        .orElseGet(() -> form.text("name").strip().toLowerCase(Locale.ROOT)),
                form.text("fullName").strip(),
                form.text("mailAddress").strip(),
                roles,
                existing.isEmpty() || form.has("enabled"),
                form.first("language").orElse("da"));
    }

    /** Says which state of the user a form was made from. */
    static String revision(User user) {
        String roles = Stream.of(Role.values()).filter(user::has).map(Role::id).collect(Collectors.joining(","));
        byte[] state = String.join(
                        "\n",
                        List.of(
                                user.fullName(),
                                user.mailAddress(),
                                roles,
                                String.valueOf(user.enabled()),
                                user.language()))
                .getBytes(StandardCharsets.UTF_8);
        return java.util.UUID.nameUUIDFromBytes(state).toString();
    }
}
