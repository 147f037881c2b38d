package org.kith.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.job.Await;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.LibraryFiles;
import org.kith.engine.store.sql.LibraryLock;
import org.kith.engine.store.sql.Migrations;
import org.kith.engine.store.sql.NetworkShare;
import org.kith.engine.store.sql.SqliteFile;

/**
 * A library: one folder with one SQLite file. Any number of readers, on any thread and in any process; one program that
 * writes, on one thread. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private final Path folder;
    private final Readers readers;
    private final @Nullable Writer writer;
    private final @Nullable LibraryLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock copies = new ReentrantLock();

    private Database(Path folder, SqliteFile file, @Nullable Writer writer, @Nullable LibraryLock lock) {
        this.folder = folder;
        this.readers = new Readers(file);
        this.writer = writer;
        this.lock = lock;
    }

    /**
     * Makes the library if there is none, and brings an older one up to date, keeping a copy.
     *
     * @param command what opens it, such as "kith index": told to others who want to write
     * @throws LibraryInUseException if another program writes to it
     * @throws EngineException if it cannot be made or opened, or is of a newer Kith; it is then as it was before
     */
    public static Database openForWriting(Path libraryFolder, String command) {
        return openForWriting(libraryFolder, command, Migrations.bundled());
    }

    static Database openForWriting(Path libraryFolder, String command, Migrations migrations) {
        Path folder = libraryFolder.toAbsolutePath().normalize();
        NetworkShare.refuse(folder);
        makeFolder(folder);
        LibraryLock lock = LibraryLock.take(folder, command);
        try {
            SqliteFile file = new SqliteFile(folder);
            migrations.migrate(file);
            return new Database(folder, file, new Writer(file), lock);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Works beside a writer; sees what was written before each {@link #read}.
     *
     * @throws EngineException if there is no library of this version in the folder
     */
    public static Database openForReading(Path libraryFolder) {
        Path folder = libraryFolder.toAbsolutePath().normalize();
        SqliteFile file = new SqliteFile(folder);
        Migrations.bundled().requireCurrent(file);
        return new Database(folder, file, null, null);
    }

    /** Whether there is a library in the folder, of whatever version. */
    public static boolean isIn(Path libraryFolder) {
        return new SqliteFile(libraryFolder.toAbsolutePath().normalize()).exists();
    }

    /** What is wrong with the file of a library, if something is and there is one; reads all of it. */
    public static Optional<EngineException> damage(Path libraryFolder) {
        return new SqliteFile(libraryFolder.toAbsolutePath().normalize()).damage();
    }

    private static void makeFolder(Path folder) {
        try {
            PrivateFiles.createFolders(folder);
            LibraryFiles.restrict(folder);
        } catch (IOException e) {
            throw new LibraryException(LibraryException.Kind.NOT_WRITABLE, folder, StoreFault.FOLDER_NOT_MADE, e);
        }
    }

    /** Absolute. */
    public Path folder() {
        return folder;
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** Runs on the calling thread. */
    public <T> T read(Query<T> query) {
        return readers.read(query);
    }

    /**
     * Runs the act on the db-writer thread in a transaction of its own. Indexing waits here while too many of its acts
     * wait already.
     *
     * @return completes on the db-writer thread after the commit: what hangs on it must be short; or with what the act
     *     threw, and then nothing of it was saved
     */
    public <T> CompletableFuture<T> write(Priority priority, Act<T> act) {
        if (writer == null) {
            throw new IllegalStateException("the library was opened for reading");
        }
        return writer.write(priority, act);
    }

    /**
     * Writes the file anew, so that nothing that was deleted stays in it; takes seconds, on the db-writer thread.
     *
     * @return whether nothing of it stays in the log beside the file either; not while somebody reads an older state
     */
    public CompletableFuture<Boolean> compact() {
        if (writer == null) {
            throw new IllegalStateException("the library was opened for reading");
        }
        return writer.compact();
    }

    /**
     * While nobody else in this process makes or deletes copies of the library: what is to be gone from it is then in none that is
     * made meanwhile.
     */
    public <T> T withCopies(Supplier<T> work) {
        copies.lock();
        try {
            return work.get();
        } finally {
            copies.unlock();
        }
    }

    /** {@link #write} for acts without a result. */
    public CompletableFuture<Void> change(Priority priority, Consumer<Stores> act) {
        return write(priority, stores -> {
                    act.accept(stores);
                    return true;
                })
                .thenAccept(done -> {});
    }

    /** {@link #change} for those who have nothing else to do: throws what the act threw. */
    public void changeAndWait(Priority priority, Consumer<Stores> act) {
        writeAndWait(priority, stores -> {
            act.accept(stores);
            return true;
        });
    }

    /** {@link #write} for those who have nothing else to do: throws what the act threw. */
    public <T> T writeAndWait(Priority priority, Act<T> act) {
        return Await.result(write(priority, act));
    }

    /**
     * Finishes all acts handed over before, and leaves the library as one whole file.
     *
     * @throws LibraryException if the file was taken away meanwhile
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (writer != null) {
            writer.drain();
        }
        readers.close(); // or they would hold up the checkpoint
        try {
            if (writer != null) {
                writer.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
