package dk.esbjerg.ledelsesgrundlag.standalone.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.security.FirstUsers.Credentials;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserRefusedException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users at rest, in a real repository. */
class UsersTest {

    private static final String PASSWORD = "en god lang sætning";

    private static TestRepository repository;
    private final PasswordHashes hashes = new PasswordHashes();
    private final MovableClock clock = new MovableClock();
    private final Users users = new Users(repository.repository(), hashes, clock);

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        repository = TestRepository.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        repository.close();
    }

    @Test
    void whatIsStoredIsReadAgain() {
        User mette = user("mette.møller@x", Role.EDITOR, Role.LEADER);
        users.create(mette, hashes.hash(PASSWORD), true);

        Users again = new Users(repository.repository(), hashes, clock);

        assertEquals(Optional.of(mette), again.find(" Mette.MØLLER@x "));
        assertTrue(again.hasHandedOutPassword(mette));
        assertEquals(Optional.of(mette), again.verify("mette.møller@x", PASSWORD));
        assertEquals(Optional.empty(), again.verify("mette.møller@x", PASSWORD + " "));
    }

    @Test
    void aMailAddressIsStoredAndRemovedAndWhoNeverHadOneIsReadAsWell() throws RepositoryException {
        User lea = user("lea", Role.LEADER).withMailAddress("lea.lund+leder@esbjerg.dk");
        users.create(lea, hashes.hash(PASSWORD), false);
        assertEquals(Optional.of(lea), new Users(repository.repository(), hashes, clock).find("lea"));

        users.change("lea", stored -> stored.with(lea.withMailAddress("")));

        assertEquals(
                Optional.of(user("lea", Role.LEADER)), new Users(repository.repository(), hashes, clock).find("lea"));
        boolean nothingKept = repository
                .repository()
                .use("users", session -> !session.getNode("/users/lea").hasProperty("mailAddress"));
        assertTrue(nothingKept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lea",
                "lea@esbjerg",
                "@esbjerg.dk",
                "lea@",
                "lea lund@esbjerg.dk",
                "lea@esbjerg.dk, bo@esbjerg.dk",
                "Lea <lea@esbjerg.dk>",
                "lea@esbjerg..dk",
                ".lea@esbjerg.dk",
                "lea@-esbjerg.dk",
                "lea@esbjerg.dk\r\nBcc: alle@esbjerg.dk",
                "lea@esbjerg.dk\u0000",
                "\"lea\"@esbjerg.dk",
                "lea@[127.0.0.1]",
                "lea@192.168.0.1",
                "l\u00e6a@esbjerg.dk",
                " "
            })
    void whatIsNoMailAddressIsRefused(String address) {
        UserRefusedException refusal = assertThrows(
                UserRefusedException.class,
                () -> users.create(user("post").withMailAddress(address), hashes.hash(PASSWORD), false));

        assertEquals(Reason.MAIL_ADDRESS_INVALID, refusal.reason());
    }

    @Test
    void aMailAddressHasALength() {
        String longest = "l".repeat(64) + "@" + ("e".repeat(61) + ".").repeat(3) + "dk";
        users.create(user("lang").withMailAddress(longest), hashes.hash(PASSWORD), false);

        for (String tooLong : List.of("l" + longest, "lea@" + "e.".repeat(200) + "dk", "a".repeat(1024 * 1024))) {
            assertThrows(
                    UserRefusedException.class,
                    () -> users.create(user("laengere").withMailAddress(tooLong), hashes.hash(PASSWORD), false));
        }
    }

    @Test
    void aPasswordThatSomebodyElseKnowsIsGoodForAWeekAndOnesOwnForEver() {
        users.create(user("udleveret"), hashes.hash(PASSWORD), true);
        users.create(user("egen"), hashes.hash(PASSWORD), false);
        clock.pass(Users.HANDED_OUT_FOR);
        assertTrue(users.verify("udleveret", PASSWORD).isPresent());

        clock.pass(Duration.ofMillis(1));

        Users again = new Users(repository.repository(), hashes, clock);
        assertEquals(Optional.empty(), users.verify("udleveret", PASSWORD));
        assertEquals(Optional.empty(), again.verify("udleveret", PASSWORD));
        assertTrue(again.verify("egen", PASSWORD).isPresent());
        again.handOut("udleveret", hashes.hash(PASSWORD));
        assertTrue(again.verify("udleveret", PASSWORD).isPresent());
    }

    @Test
    void theSamePasswordTypedOnAnotherKeyboardIsTheSame() {
        users.create(user("nfc"), hashes.hash("sætning på å"), false);

        assertTrue(users.verify("nfc", "sætning pa\u030a a\u030a").isPresent());
    }

    @Test
    void aDisabledUserIsLikeNone() {
        users.create(new User("laast", "Låst", Set.of(Role.EDITOR), false, "da"), hashes.hash(PASSWORD), false);

        assertEquals(Optional.empty(), users.verify("laast", PASSWORD));
    }

    @Test
    void aHashOfEarlierParametersIsMadeAnewAtTheNextSignIn() {
        Argon2Function earlier = Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID);
        String old = earlier.hash(PASSWORD.getBytes(StandardCharsets.UTF_8), Secrets.randomBytes(16))
                .getResult();
        users.create(user("gammel"), old, true);
        assertTrue(hashes.isOutdated(old));

        assertEquals(Optional.empty(), users.verify("gammel", "forkert"));
        assertTrue(users.verify("gammel", PASSWORD).isPresent());

        StoredUser stored = new UserStore(repository.repository())
                .readAll().stream()
                        .filter(user -> user.user().name().equals("gammel"))
                        .findFirst()
                        .orElseThrow();
        assertFalse(hashes.isOutdated(stored.hash()), stored.hash());
        assertTrue(stored.handedOut().isPresent());
        assertTrue(users.verify("gammel", PASSWORD).isPresent());
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        String one = hashes.hash(PASSWORD);

        assertTrue(one.startsWith("$argon2id$v=19$m=7168,t=5,p=1$"), one);
        assertFalse(one.equals(hashes.hash(PASSWORD)));
    }

    @Test
    void theLastAdministratorStaysEvenIfTwoGoAtOnce() {
        users.create(user("ene", Role.ADMINISTRATOR), "-", false);
        users.create(user("to", Role.ADMINISTRATOR), "-", false);
        UserAdministration administration = new UserAdministration(users, hashes, null);

        assertEquals(
                Reason.OWN_ACCESS,
                assertThrows(
                                UserRefusedException.class,
                                () -> administration.change(
                                        user("ene", Role.ADMINISTRATOR), user("ene", Role.ADMINISTRATOR), user("ene")))
                        .reason());
        users.change("to", stored -> stored.with(user("to")));
        assertEquals(
                Reason.LAST_ADMINISTRATOR,
                assertThrows(
                                UserRefusedException.class,
                                () -> users.change("ene", stored -> stored.with(user("ene", Role.LEADER))))
                        .reason());
        assertTrue(users.find("ene").orElseThrow().has(Role.ADMINISTRATOR));
        users.change("to", stored -> stored.with(user("to", Role.ADMINISTRATOR)));
        users.change("ene", stored -> stored.with(user("ene", Role.LEADER)));
    }

    @Test
    void nobodyButAnAdministratorAdministers() {
        UserAdministration administration = new UserAdministration(users, hashes, null);
        User disabled = new User("fhv", "Forhenværende", Set.of(Role.ADMINISTRATOR), false, "da");

        for (User actor : List.of(user("x", Role.LEADER), user("x", Role.EDITOR), disabled)) {
            assertThrows(AccessDeniedException.class, () -> administration.all(actor));
            assertThrows(AccessDeniedException.class, () -> administration.find(actor, "x"));
            assertThrows(AccessDeniedException.class, () -> administration.create(actor, user("ny")));
            assertThrows(AccessDeniedException.class, () -> administration.change(actor, user("x"), user("x")));
            assertThrows(AccessDeniedException.class, () -> administration.newPassword(actor, "x"));
        }
        assertTrue(users.find("ny").isEmpty());
    }

    @Test
    void theAdministratorIsMadeAgainWhateverBecameOfIt() {
        FirstUsers first = new FirstUsers(users, hashes);
        Credentials before = first.resetAdministrator();
        User changed = new User("administrator", "A", Set.of(Role.LEADER), false, "en").withMailAddress("a@esbjerg.dk");
        users.put(changed, hashes.hash(PASSWORD), false);

        Credentials after = first.resetAdministrator();

        assertEquals(Optional.empty(), users.verify("administrator", before.password()));
        assertTrue(Access.mayAdminister(
                users.verify("administrator", after.password()).orElseThrow()));
        assertTrue(after.password().matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"), "a password people can copy");
        assertTrue(
                users.hasHandedOutPassword(users.find("administrator").orElseThrow()),
                "what was printed is in the journal");
        assertEquals("a@esbjerg.dk", users.find("administrator").orElseThrow().mailAddress());
        assertEquals(List.of(), first.first());
        first.demonstration();
        assertFalse(users.hasHandedOutPassword(users.find("administrator").orElseThrow()));
    }

    @Test
    void ofTwoWhoChangeOnePasswordAtOnceOneIsRefused() throws Exception {
        User jens = user("jens");
        users.create(jens, hashes.hash(PASSWORD), true);
        OwnAccount account =
                new OwnAccount(users, hashes, new Sessions(new FormTokens(users), Clock.systemUTC(), new Options()));
        List<String> chosen = List.of("den ene nye sætning", "den anden nye sætning");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> changes = chosen.stream()
                    .<Callable<String>>map(password -> () -> {
                        try {
                            account.changePassword(jens, PASSWORD, password, "");
                            return password;
                        } catch (UserRefusedException e) {
                            return e.reason().name();
                        }
                    })
                    .toList();
            List<String> ends = new ArrayList<>();
            for (Future<String> change : two.invokeAll(changes)) {
                ends.add(change.get());
            }

            assertTrue(ends.remove(Reason.OLD_PASSWORD_WRONG.name()), ends::toString);
            assertTrue(users.verify("jens", ends.get(0)).isPresent(), ends::toString);
        } finally {
            two.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ida\u202ehcaB", "Ida\u200bBach", "Ida\u2066", "Ida\nBach", "Ida\u0085", " "})
    void aNameThatNobodyCanReadIsRefused(String fullName) {
        User unreadable = new User("ulaeselig", fullName, Set.of(Role.EDITOR), true, "da");

        assertEquals(
                Reason.FULL_NAME_INVALID,
                assertThrows(UserRefusedException.class, () -> users.create(unreadable, "-", false))
                        .reason());
    }

    @Test
    void aTokenTellsWhoseItIsAndCannotBeChanged() {
        FormTokens tokens = new FormTokens(users);
        String token = tokens.issue(user("mette"));

        assertEquals(
                Optional.of("mette"), new FormTokens(new Users(repository.repository(), hashes, clock)).userOf(token));
        for (int i = 0; i < token.length(); i++) {
            String forged = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertEquals(Optional.empty(), tokens.userOf(forged), forged);
        }
    }

    @Test
    void whatIsSignedForSomethingElseIsNoToken() {
        FormTokens tokens = new FormTokens(users);

        assertEquals(Optional.empty(), tokens.userOf("!." + tokens.signature("!")));
    }

    private static User user(String name, Role... roles) {
        return new User(name, "Navn", roles.length == 0 ? Set.of(Role.EDITOR) : Set.of(roles), true, "da");
    }
}
