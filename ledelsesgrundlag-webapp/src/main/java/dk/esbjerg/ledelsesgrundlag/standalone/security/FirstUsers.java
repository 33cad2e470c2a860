package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.inject.Inject;

/** The users that somebody at the command line is told the passwords of. Run before anybody can sign in. */
public final class FirstUsers {

    private static final String ADMINISTRATOR = "administrator";
    private static final String DANISH = "da";

    private final Users users;
    private final PasswordHashes hashes;

    @Inject
    public FirstUsers(Users users, PasswordHashes hashes) {
        this.users = users;
        this.hashes = hashes;
    }

    /** A name with the password that goes with it: to be shown, and kept nowhere. */
    public record Credentials(String name, String password) {}

    /** Makes one administrator where there are no users yet. */
    public List<Credentials> first() {
        return users.all().isEmpty() ? List.of(resetAdministrator()) : List.of();
    }

    /**
     * Makes the user {@code administrator}, or makes it one again, with a new password. What is printed stays in journals
     * that others read, so the password is good for choosing another one only.
     */
    public Credentials resetAdministrator() {
        return make(administrator(), true);
    }

    /** Makes a user for each role, or makes it so again, with new passwords. */
    public List<Credentials> demonstration() {
        List<User> all = List.of(
                new User("leder", "Lene Leder", Set.of(Role.LEADER), true, DANISH),
                new User("redaktoer", "Rune Redaktør", Set.of(Role.EDITOR), true, DANISH),
                administrator());
        List<CompletableFuture<Credentials>> made = new ArrayList<>();
        // A hash takes a while; the program is to be ready soon, and more than one processor can help.
        all.forEach(user -> made.add(CompletableFuture.supplyAsync(() -> make(user, false))));
        return made.stream().map(CompletableFuture::join).toList();
    }

    private static User administrator() {
        return new User(ADMINISTRATOR, "Administrator", Set.of(Role.ADMINISTRATOR), true, DANISH);
    }

    private Credentials make(User user, boolean handedOut) {
        String password = Secrets.password();
        String mailAddress = users.find(user.name()).map(User::mailAddress).orElse("");
        users.put(user.withMailAddress(mailAddress), hashes.hash(password), handedOut);
        return new Credentials(user.name(), password);
    }
}
