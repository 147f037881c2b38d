package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One program writes to a library at a time. The operating system lets go of the lock when the process ends, however it
 * ends. Thread-safe.
 */
public final class LibraryLock implements AutoCloseable {

    public static final String NAME = "writer.lock";

    private static final Logger LOG = LoggerFactory.getLogger(LibraryLock.class);

    /** One byte that never exists: on Windows what is locked cannot be read, and the holder stands at the start. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * On Linux and macOS a lock belongs to the process: the first of its channels on the file that closes lets go of it,
     * whichever channel took it. So whether this process holds it must be known without opening the file.
     */
    private static final Map<Path, LockHolder> HELD_BY_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path key;
    private final FileChannel channel;

    private LibraryLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * @param folder exists
     * @param command what takes the lock, for those who find it taken
     * @throws LibraryInUseException if somebody else holds it
     */
    public static LibraryLock take(Path folder, String command) {
        LockHolder self = new LockHolder(ProcessHandle.current().pid(), command, Instant.now());
        try {
            Path key = folder.toRealPath();
            LockHolder holder = HELD_BY_THIS_PROCESS.putIfAbsent(key, self);
            if (holder != null) {
                throw inUse(folder, Optional.of(holder));
            }
            FileChannel channel = null;
            try {
                channel = lock(folder, self);
                return new LibraryLock(key, channel);
            } finally {
                if (channel == null) {
                    HELD_BY_THIS_PROCESS.remove(key);
                }
            }
        } catch (IOException e) {
            throw new DiskSpace(folder).isBelow(1)
                    ? new LibraryException(LibraryException.Kind.DISK_FULL, folder, LibraryFault.DISK_FULL, e)
                    : new LibraryException(
                            LibraryException.Kind.NOT_WRITABLE, folder, LibraryFault.FOLDER_NOT_WRITABLE, e);
        }
    }

    private static FileChannel lock(Path folder, LockHolder self) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PrivateFiles.ofFile());
        boolean held = false;
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(folder, LockHolder.parse(Files.readString(folder.resolve(NAME))));
            }
            held = true;
            tell(self, channel);
            return channel;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /** For those who want to write meanwhile; the lock holds without it. */
    private static void tell(LockHolder self, FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self.toText().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            LOG.debug("The disk is full: nobody is told who holds the lock", e);
        }
    }

    private static LibraryInUseException inUse(Path folder, Optional<LockHolder> holder) {
        Phrase who = holder.map(h -> h.describe(Instant.now(), ZoneId.systemDefault()))
                .orElse(Phrase.of(LibraryFault.ANOTHER_PROGRAM));
        return new LibraryInUseException(folder, LibraryFault.IN_USE, who);
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0); // nobody holds it now
        } catch (IOException e) {
            throw new EngineException(LibraryFault.LOCK_NOT_GIVEN_BACK, e);
        } finally {
            HELD_BY_THIS_PROCESS.remove(key);
        }
    }
}
