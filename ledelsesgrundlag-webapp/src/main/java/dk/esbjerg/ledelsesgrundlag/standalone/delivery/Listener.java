package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The port, taken as soon as this is made: before anything is installed that a taken port would make useless. */
@Singleton
public final class Listener {

    private final ServerSocketChannel channel;

    /** @throws StartupException if the port cannot be had */
    @Inject
    Listener(Options options) {
        InetSocketAddress address = new InetSocketAddress(options.host(), options.port());
        try {
            if (address.isUnresolved()) {
                throw new IOException("the address is not known");
            }
            channel = ServerSocketChannel.open();
            channel.bind(address);
        } catch (IOException e) {
            throw new StartupException(
                    "Cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage()
                            + " (choose another with --port or --host)",
                    e);
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    int port() {
        return channel.socket().getLocalPort();
    }
}
