package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.inject.Singleton;
import javax.jcr.RepositoryException;

/**
 * Lets readers see the published content before or after a publication, never in the middle of one. Any number of
 * readers pass at once, and may pass again while they are inside. A publication that could be neither finished nor put
 * back keeps everybody out: no answer is better than a part of it.
 */
@Singleton
public final class PublishedGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ReentrantLock mending = new ReentrantLock();
    private volatile Runnable mend;

    /**
     * Reads what makes up one answer; not to be held while the answer is sent.
     *
     * @throws WithheldException while a publication is there in part
     */
    public <R> R read(Supplier<R> reading) {
        if (mend != null) {
            tryToMend();
        }
        lock.readLock().lock();
        try {
            if (mend != null) {
                throw new WithheldException();
            }
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Changes what is published while nobody reads it. */
    public void exclusively(Change change) throws RepositoryException {
        lock.writeLock().lock();
        try {
            change.make();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Lets nobody read until {@link #release}; whoever wants to tries first to mend what is wrong, one of them at a time. */
    public void withhold(Runnable mender) {
        mend = mender;
    }

    /** What readers would see is whole. */
    public void release() {
        mend = null;
    }

    private void tryToMend() {
        if (mending.tryLock()) {
            try {
                Runnable mender = mend;
                if (mender != null) {
                    mender.run();
                }
            } finally {
                mending.unlock();
            }
        }
    }

    /** What is done while nobody reads. */
    @FunctionalInterface
    public interface Change {
        void make() throws RepositoryException;
    }
}
