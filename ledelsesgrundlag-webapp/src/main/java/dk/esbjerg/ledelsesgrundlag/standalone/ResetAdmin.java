package dk.esbjerg.ledelsesgrundlag.standalone;

import picocli.CommandLine.Command;

/** What an operator types who has lost the administrator's password. */
@Command(
        name = "reset-admin",
        description = "Give the user 'administrator' in a data folder a new password, print it and end.")
public final class ResetAdmin extends Options {

    @Override
    void check() {
        super.check();
        if (data() == null) {
            throw new StartupException("reset-admin needs --data, the folder that the administrator is in");
        }
    }
}
