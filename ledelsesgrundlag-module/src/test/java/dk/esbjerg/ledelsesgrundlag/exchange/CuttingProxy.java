package dk.esbjerg.ledelsesgrundlag.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between two instances and cuts the connection after so many bytes, once, whichever way they went. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private long left = Long.MAX_VALUE;
    private boolean cut;

    CuttingProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Cuts whatever connection there is after so many bytes from now on. */
    synchronized void cutAfter(long bytes) {
        left = bytes;
        cut = false;
    }

    /** Whether it has. */
    synchronized boolean hasCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket onward = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                onward.setTcpNoDelay(true);
                threads.execute(() -> carry(client, onward));
                threads.execute(() -> carry(onward, client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] part = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int size = in.read(part); size >= 0; size = in.read(part)) {
                int allowed = allow(size);
                out.write(part, 0, allowed);
                out.flush();
                if (allowed < size) {
                    return;
                }
            }
        } catch (IOException theOtherSideEnded) {
            // Both sockets are closed now.
        }
    }

    private synchronized int allow(int size) {
        if (left >= size) {
            left -= size;
            return size;
        }
        int allowed = (int) left;
        left = Long.MAX_VALUE;
        cut = true;
        return allowed;
    }
}
