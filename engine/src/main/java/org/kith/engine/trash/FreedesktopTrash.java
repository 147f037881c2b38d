package org.kith.engine.trash;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The trash of Linux desktops: a file goes into {@code files} of a trash folder on its own disk, beside a note in {@code info} of where
 * it was and when that is.
 *
 * @see <a href="https://specifications.freedesktop.org/trash-spec/1.0/">The FreeDesktop.org Trash specification, 1.0</a>
 */
final class FreedesktopTrash implements SystemTrash {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final int STICKY = 01000;

    /** Names to try: files of one name are thrown away now and then, not so often. */
    private static final int MOST_OF_ONE_NAME = 10_000;

    private final Path home;

    /** @param home the trash of the user's own disk */
    FreedesktopTrash(Path home) {
        this.home = home;
    }

    static FreedesktopTrash ofUser() {
        @Nullable String data = System.getenv("XDG_DATA_HOME");
        Path folder = data == null || data.isBlank() || !Path.of(data).isAbsolute()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
        return new FreedesktopTrash(folder.resolve("Trash"));
    }

    /**
     * A trash folder.
     *
     * @param top the root of its disk, which notes in it are relative to; null in the user's own
     */
    private record Trash(Path folder, @Nullable Path top) {

        Path files() {
            return folder.resolve("files");
        }

        Path info() {
            return folder.resolve("info");
        }

        /** What stands in the note: its bytes in percent, but for separators. */
        String told(Path file) {
            Path path = top == null ? file : top.relativize(file);
            StringBuilder told = new StringBuilder(top == null ? "/" : "");
            for (Path part : path) {
                told.append(percent(part)).append('/');
            }
            return told.substring(0, told.length() - 1);
        }

        private static String percent(Path name) {
            String raw = Objects.requireNonNull(
                    URI.create(Path.of("/").resolve(name).toUri().toString()).getRawPath());
            return raw.replaceAll("^/+|/+$", "");
        }
    }

    @Override
    public String move(Path file) throws IOException {
        Path real = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent())
                .toRealPath()
                .resolve(Objects.requireNonNull(file.getFileName()));
        if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        Trash trash = trashFor(real);
        make(trash.files());
        make(trash.info());
        Path note = note(trash, real);
        String name = note.getFileName().toString().replaceFirst("\\.trashinfo$", "");
        Path target = trash.files().resolve(name);
        try {
            Files.move(real, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(note);
            throw e;
        }
        return target.toString();
    }

    /** Written first, and new: of two programs that want the same name one takes the next. */
    private static Path note(Trash trash, Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = "[Trash Info]\nPath=" + trash.told(file) + "\nDeletionDate="
                + SECONDS.format(LocalDateTime.now(ZoneId.systemDefault())) + "\n";
        for (int i = 1; i <= MOST_OF_ONE_NAME; i++) {
            String tried = i == 1 ? name : numbered(name, i);
            Path note = trash.info().resolve(tried + ".trashinfo");
            if (Files.exists(trash.files().resolve(tried), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                Files.write(
                        note,
                        text.getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
                return note;
            } catch (FileAlreadyExistsException e) {
                // another file of this name
            }
        }
        throw new FileAlreadyExistsException(name);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "." + number : name.substring(0, dot) + "." + number + name.substring(dot);
    }

    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
        }
    }

    private Trash trashFor(Path file) throws IOException {
        FileStore disk = Files.getFileStore(file);
        if (disk.equals(Files.getFileStore(existing(home)))) {
            return new Trash(home, null);
        }
        Path top = Objects.requireNonNull(file.getParent());
        for (Path up = top.getParent(); up != null && Files.getFileStore(up).equals(disk); up = up.getParent()) {
            top = up;
        }
        Object user = Files.getAttribute(existing(home), "unix:uid");
        Path shared = top.resolve(".Trash");
        Optional<Path> own = isShared(shared) ? Optional.of(shared.resolve(user.toString())) : Optional.empty();
        return new Trash(own.orElse(top.resolve(".Trash-" + user)), top);
    }

    /** One that an administrator made for all users of the disk. */
    private static boolean isShared(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && ((int) Files.getAttribute(folder, "unix:mode", LinkOption.NOFOLLOW_LINKS) & STICKY) != 0;
    }

    private static Path existing(Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        return there;
    }

    @Override
    public void restore(String location, Path to) throws IOException {
        Path trashed = Path.of(location);
        if (!Files.exists(trashed, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(location);
        }
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try {
            Files.move(trashed, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(trashed, to); // its folder lies on another disk by now
        }
        Path info = Objects.requireNonNull(
                        Objects.requireNonNull(trashed.getParent()).getParent())
                .resolve("info")
                .resolve(trashed.getFileName() + ".trashinfo");
        Files.deleteIfExists(info);
    }
}
