package org.kith.engine.sidecar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.metadata.Beside;
import org.kith.engine.metadata.ListedFiles;
import org.kith.engine.metadata.Sidecar;
import org.kith.engine.metadata.Turning;
import org.kith.engine.metadata.Xmp;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.photos.SidecarStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the user said of photos into XMP files beside them, for other programs and for a library that is lost. Photos themselves are
 * never written. Thread-safe; one run at a time.
 */
public final class Sidecars {

    private static final Logger LOG = LoggerFactory.getLogger(Sidecars.class);

    /** In one transaction: what the user does comes between. */
    private static final int AT_ONCE = 200;

    private static final SidecarWords NOTHING = new SidecarWords(List.of(), List.of(), null, 0, List.of(), 0, 0, 1);

    private final Database library;

    /** What was said when the files were last made to follow. */
    private final Map<Path, SidecarWords> followed = new HashMap<>();

    public Sidecars(Database library) {
        this.library = library;
    }

    /** Whether they are kept in step with what the user says. */
    public boolean areInStep() {
        return library.read(stores -> stores.sidecars().writes());
    }

    public void setInStep(boolean are) {
        library.writeAndWait(Priority.USER, stores -> {
            stores.sidecars().setWrites(are);
            return are;
        });
    }

    /** Of photos in these folders; of none: of all. */
    public SidecarReport write(Collection<Path> folders, Job<?> job) {
        return each(in(folders), Sidecars::words, job).report();
    }

    /** Takes back what {@link #write} wrote. */
    public SidecarReport remove(Collection<Path> folders, Job<?> job) {
        return each(in(folders), photo -> NOTHING, job).report();
    }

    private static Predicate<SidecarStore.Said> in(Collection<Path> folders) {
        return photo -> folders.isEmpty() || folders.stream().anyMatch(photo.path()::startsWith);
    }

    /**
     * As {@link #write} of all photos, but for those of which was said the same when this was called before, and whose file could be
     * written then.
     */
    synchronized SidecarReport follow(Job<?> job) {
        Map<Path, SidecarWords> now = new HashMap<>();
        Run run = each(
                photo -> !words(photo).equals(followed.get(photo.path())),
                photo -> {
                    SidecarWords words = words(photo);
                    now.put(photo.path(), words);
                    return words;
                },
                job);
        followed.putAll(now);
        followed.keySet().removeAll(run.notWritten);
        return run.report();
    }

    /**
     * Writes anew what Kith has written beside these photos, as after somebody was forgotten.
     *
     * @return how many files were changed
     */
    public int refresh(Set<Path> photos) {
        if (photos.isEmpty()) {
            return 0;
        }
        Run run =
                each(photo -> photos.contains(photo.path()) && Run.hasOwn(photo.path()), Sidecars::words, new Job<>());
        return run.written + run.removed;
    }

    private synchronized Run each(
            Predicate<SidecarStore.Said> chosen, Function<SidecarStore.Said, SidecarWords> words, Job<?> job) {
        List<SidecarStore.Said> photos = library
                .read(stores -> stores.sidecars().said())
                .stream()
                .filter(chosen)
                .toList();
        job.stage(JobStage.SIDECARS, photos.size());
        Run run = new Run();
        for (SidecarStore.Said photo : photos) {
            if (!job.proceed()) {
                break;
            }
            run.write(photo.path(), words.apply(photo));
            if (run.times.size() >= AT_ONCE) {
                remember(run);
            }
            job.advance();
        }
        remember(run);
        return run;
    }

    /** What Kith wrote itself need not be read. */
    private void remember(Run run) {
        Map<Path, Long> times = Map.copyOf(run.times);
        run.times.clear();
        library.writeAndWait(Priority.USER, stores -> {
            times.forEach(stores.sidecars()::setRead);
            return times.size();
        });
    }

    private static SidecarWords words(SidecarStore.Said photo) {
        boolean swaps = Turning.swapsSides(photo.orientation());
        return new SidecarWords(
                photo.faces().stream()
                        .map(face -> new SidecarWords.Face(face.name(), face.box()))
                        .toList(),
                photo.people(),
                photo.caption(),
                photo.rating(),
                photo.tags(),
                swaps ? photo.height() : photo.width(),
                swaps ? photo.width() : photo.height(),
                photo.orientation());
    }

    /** One run's files and counts. */
    private static final class Run {

        private final Beside beside = new Beside();
        private final Map<Path, Long> times = new HashMap<>();
        private final Map<Path, SidecarReport.Trouble> left = new LinkedHashMap<>();
        private final Set<Path> notWritten = new HashSet<>();
        private int written;
        private int removed;
        private int unchanged;

        SidecarReport report() {
            return new SidecarReport(written, removed, unchanged, left);
        }

        static boolean hasOwn(Path photo) {
            try {
                Optional<Path> sidecar = Sidecar.of(photo);
                return sidecar.isPresent()
                        && text(sidecar.get()).filter(SidecarText::hasOwn).isPresent();
            } catch (IOException e) {
                return false;
            }
        }

        void write(Path photo, SidecarWords words) {
            Optional<Path> there = Sidecar.of(photo);
            if (there.isEmpty() && words.isEmpty()) {
                return; // as of nearly all
            }
            Path sidecar = there.orElseGet(() -> photo.resolveSibling(photo.getFileName() + ".xmp"));
            try {
                if (there.isPresent()) {
                    change(photo, sidecar, words);
                } else {
                    write(photo, sidecar, SidecarText.of(words));
                }
            } catch (IOException e) {
                LOG.warn("{} was not written", sidecar, e);
                left.put(sidecar, SidecarReport.Trouble.NOT_WRITTEN);
                notWritten.add(photo);
            }
        }

        private void change(Path photo, Path sidecar, SidecarWords words) throws IOException {
            Optional<String> before = text(sidecar);
            if (words.isEmpty()
                    && before.filter(text -> !SidecarText.hasOwn(text)).isPresent()) {
                return; // somebody else's alone
            }
            Optional<String> after = before.flatMap(text -> SidecarText.with(text, words))
                    .filter(text -> Xmp.parse(text.getBytes(UTF_8)).isPresent());
            if (after.isEmpty()) {
                if (!words.isEmpty()) {
                    left.put(sidecar, SidecarReport.Trouble.NOT_UNDERSTOOD);
                }
            } else if (after.equals(before)) {
                unchanged++;
            } else if (words.isEmpty() && SidecarText.isEmpty(after.get())) {
                Files.delete(sidecar);
                removed++;
                times.put(photo, beside.stamp(photo, Files::isRegularFile));
            } else {
                write(photo, sidecar, after.get());
            }
        }

        /** Empty of one in another encoding. */
        private static Optional<String> text(Path sidecar) throws IOException {
            try {
                return Optional.of(UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(sidecar)))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }

        /** Whole or not at all. */
        private void write(Path photo, Path sidecar, String text) throws IOException {
            Path target = Files.exists(sidecar) ? sidecar.toRealPath() : sidecar; // it may be a link
            Path part = target.resolveSibling("." + target.getFileName() + ".kith-part");
            try {
                Files.writeString(part, text);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
            written++;
            times.put(photo, beside.stamp(photo, Files::isRegularFile));
        }

        private static void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * Photos beside which something else is said than was read, or nothing any more: it is read again.
     *
     * @param places folders or single files
     */
    public int findChanged(Collection<Path> places, Job<?> job) throws InterruptedException {
        Beside beside = new Beside();
        ListedFiles files = new ListedFiles();
        Map<Path, Long> changed = new HashMap<>();
        for (Map.Entry<Path, Long> photo :
                library.read(stores -> stores.sidecars().read(places)).entrySet()) {
            if (!job.proceed()) {
                break;
            }
            long now = beside.stamp(photo.getKey(), files);
            if (now != photo.getValue() && !beside.isUnclear(photo.getKey())) {
                changed.put(photo.getKey(), now);
            }
        }
        if (!changed.isEmpty()) {
            library.changeAndWait(Priority.INDEXING, stores -> stores.sidecars().readAgain(changed));
        }
        return changed.size();
    }
}
