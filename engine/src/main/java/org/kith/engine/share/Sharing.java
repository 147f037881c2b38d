package org.kith.engine.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedVerdict;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.EmbeddedFace;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.shares.ShareIdentity;
import org.kith.engine.store.shares.SharedWord;
import org.kith.engine.store.shares.Sharer;

/**
 * Names go from one library of a family to another and back, without a server: each writes a file, and reads those of the others. Only
 * what was said in this library leaves it; what others said they share themselves. Thread-safe.
 */
public final class Sharing {

    /** What somebody looks like is known by a few good faces. */
    private static final int FACES_OF_A_SHAPE = 30;

    /** As long as what people can remember of words. */
    public static final int SHORTEST_PASSPHRASE = 8;

    private static final String ENDING = ".kithshare";

    private final Database library;
    private final Runnable changed;

    /** @param changed run after each join: must be short */
    public Sharing(Database library, Runnable changed) {
        this.library = library;
        this.changed = changed;
    }

    /** By what others know this library; of one that has never shared anything it is made now. */
    public String fingerprint() {
        return Signing.fingerprint(identity(Optional.empty()).publicKey());
    }

    private ShareIdentity identity(Optional<String> name) {
        Optional<ShareIdentity> known = library.read(stores -> stores.shares().identity());
        if (known.isPresent()
                && (name.isEmpty() || name.get().equals(known.get().name()))) {
            return known.get();
        }
        return library.writeAndWait(Priority.USER, stores -> {
            ShareIdentity now = stores.shares()
                    .identity()
                    .orElseGet(() -> Signing.newIdentity(System.getProperty("user.name", "Kith")));
            ShareIdentity named = new ShareIdentity(now.privateKey(), now.publicKey(), name.orElse(now.name()));
            stores.shares().setIdentity(named);
            return named;
        });
    }

    /** What would leave. */
    public ShareContents contents(ShareChoice choice) {
        return contentsOf(library.read(stores -> share(stores, choice, new byte[0], "Kith", Instant.EPOCH)));
    }

    private static ShareContents contentsOf(Share share) {
        Map<String, Integer> faces = new HashMap<>();
        for (Share.Said word : share.said()) {
            if (word.person() != null) {
                faces.merge(word.person(), Share.verdict(word) == Verdict.IS ? 1 : 0, Integer::sum);
            }
        }
        return new ShareContents(
                faces.entrySet().stream()
                        .map(entry -> new ShareContents.Named(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(ShareContents.Named::name))
                        .toList(),
                share.said().size(),
                share.shapes().size());
    }

    /**
     * Writes a share, or into a folder that others read too, one of this library's own name.
     *
     * @param name as the library calls itself from now on; empty: as before, or as this computer calls its user
     * @return what is in it
     * @throws EngineException if there is nothing to share, the passphrase is too short, or it cannot be written
     */
    public ShareContents share(Path fileOrFolder, ShareChoice choice, Optional<String> name, char[] passphrase) {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new EngineException(ShareFault.WEAK, SHORTEST_PASSPHRASE);
        }
        ShareIdentity identity = identity(name);
        Share share = share(choice, identity);
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(fileName(identity)) : fileOrFolder;
        share.write(file, identity, passphrase);
        return contentsOf(share);
    }

    /** In a folder in which each library has one of its own. */
    private static String fileName(ShareIdentity identity) {
        return Signing.fingerprint(identity.publicKey()).replace(" ", "-") + ENDING;
    }

    private Share share(ShareChoice choice, ShareIdentity identity) {
        Share share =
                library.read(stores -> share(stores, choice, identity.publicKey(), identity.name(), Instant.now()));
        if (share.said().isEmpty()) {
            throw new EngineException(ShareFault.NOBODY);
        }
        return share;
    }

    /** As it would lie in a file. */
    Share share(ShareChoice choice, String name) {
        return share(choice, identity(Optional.of(name)));
    }

    private static Share share(Stores stores, ShareChoice choice, byte[] key, String from, Instant at) {
        Set<PersonId> never = stores.shares().unshared();
        Map<Long, String> names = new HashMap<>();
        Map<PersonId, String> chosen = new LinkedHashMap<>();
        for (Person person : stores.people().all()) {
            boolean wanted = choice.people().isEmpty() || choice.people().contains(person.id());
            if (person.name() != null && wanted && !never.contains(person.id())) {
                names.put(person.id().value(), person.name());
                chosen.put(person.id(), person.name());
            }
        }
        Map<Long, ArchivedFace> faces = new HashMap<>();
        stores.archive().faces().forEach(face -> faces.put(face.face(), face));
        List<Share.Said> said = new ArrayList<>();
        for (ArchivedVerdict verdict : stores.archive().verdicts()) {
            ArchivedFace face = Objects.requireNonNull(faces.get(verdict.face()));
            if (isShared(verdict, choice, names) && face.content() != null) {
                said.add(said(verdict, face, face.content(), names));
            }
        }
        List<Share.Shape> shapes = new ArrayList<>();
        String model = choice.embeddings() ? stores.models().current() : "";
        if (choice.embeddings()) {
            chosen.forEach((person, name) ->
                    shape(stores, person, model).ifPresent(mean -> shapes.add(new Share.Shape(name, mean))));
        }
        return new Share(key, from, at.truncatedTo(ChronoUnit.MILLIS).toString(), model, said, shapes);
    }

    /** That there is no face is said of nobody; it leaves with everybody, not with a few who are chosen. */
    private static boolean isShared(ArchivedVerdict verdict, ShareChoice choice, Map<Long, String> names) {
        if (verdict.source() == VerdictSource.JOINED
                || verdict.source() == VerdictSource.FORGOTTEN
                || verdict.verdict() == Verdict.IGNORE) {
            return false;
        }
        return verdict.person() == null ? choice.people().isEmpty() : names.containsKey(verdict.person());
    }

    private static Share.Said said(
            ArchivedVerdict verdict, ArchivedFace face, ContentHash content, Map<Long, String> names) {
        return new Share.Said(
                content.hex(),
                face.picture() == null ? null : face.picture().hex(),
                new double[] {
                    face.box().x(),
                    face.box().y(),
                    face.box().width(),
                    face.box().height()
                },
                face.drawn(),
                verdict.verdict().code(),
                verdict.person() == null ? null : names.get(verdict.person()),
                verdict.at());
    }

    private static Optional<float[]> shape(Stores stores, PersonId person, String model) {
        Set<Object> best = new HashSet<>(stores.verdicts().bestOf(person, FACES_OF_A_SHAPE));
        List<Embedding> embeddings = stores.evidence().decided(person, model).stream()
                .filter(face -> best.contains(face.id()))
                .map(EmbeddedFace::embedding)
                .toList();
        return Shapes.mean(embeddings);
    }

    /** Whether somebody may leave with a share at all. No act of the history: it is taken back by saying the other. */
    public void setShared(PersonId person, boolean may) {
        library.writeAndWait(Priority.USER, stores -> {
            stores.shares().setShared(person, may);
            return may;
        });
    }

    /** Who never leaves, by name. */
    public List<Person> unshared() {
        return library.read(stores -> {
            Set<PersonId> never = stores.shares().unshared();
            return stores.people().all().stream()
                    .filter(person -> never.contains(person.id()))
                    .toList();
        });
    }

    /** Of whom a share is that the user has still to trust; empty for one that is trusted. */
    public Optional<Stranger> stranger(Path file, char[] passphrase) {
        Share share = Share.read(file, passphrase);
        return library.read(stores -> stores.shares().sharer(share.key())).isPresent()
                ? Optional.empty()
                : Optional.of(new Stranger(share.from(), Signing.fingerprint(share.key())));
    }

    /** What joining would do, without doing it. */
    public Joined preview(Path file, char[] passphrase) {
        Share share = Share.read(file, passphrase);
        try {
            return library.writeAndWait(Priority.USER, stores -> {
                throw new Tried(joined(stores, share, file, true));
            });
        } catch (RuntimeException e) {
            return Tried.in(e).orElseThrow(() -> e);
        }
    }

    /**
     * What a share says holds from now on as far as nobody contradicts it, in place of what the same library said before; one act.
     * Doing it again changes nothing.
     *
     * @param trust whether it is from somebody the user has compared the fingerprint with
     * @throws EngineException if it does not open, is older than what is here, or from somebody who is not trusted; then nothing was
     *     changed
     */
    public Joined join(Path file, char[] passphrase, boolean trust) {
        return join(Share.read(file, passphrase), file, trust);
    }

    Joined join(Share share, Path file, boolean trust) {
        Joined joined = library.writeAndWait(Priority.USER, stores -> joined(stores, share, file, trust));
        changed.run();
        return joined;
    }

    /** The shares in a folder that are not this library's own; by path. */
    public List<Path> inFolder(Path folder) {
        String own = fileName(identity(Optional.empty()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !file.getFileName().toString().equals(own))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, folder, String.valueOf(e.getMessage()));
        }
    }

    /** All that libraries say differently. */
    public List<Contested> contested() {
        return library.read(stores -> new Joining(stores, false).contested());
    }

    private static Joined joined(Stores stores, Share share, Path file, boolean trust) {
        if (stores.shares()
                .identity()
                .filter(own -> Arrays.equals(own.publicKey(), share.key()))
                .isPresent()) {
            throw new EngineException(ShareFault.OWN, file);
        }
        Sharer sharer = trusted(stores, share, file, trust);
        if (sharer.madeAt() != null && Instant.parse(sharer.madeAt()).isAfter(Instant.parse(share.madeAt()))) {
            throw new EngineException(ShareFault.OLDER, share.from(), file);
        }
        stores.journal().begin();
        List<SharedWord> words = words(stores, share, sharer);
        if (!saysTheSame(stores.shares().words(sharer), words)) {
            stores.shares().say(sharer, share.madeAt(), words);
        }
        Joining joining = new Joining(stores, true);
        Joining.Result result = joining.apply();
        boolean changed = stores.journal()
                .end(new ActSummary(
                        ActKind.JOIN,
                        share.from(),
                        List.of(),
                        result.added().size() + result.removed(),
                        result.people(),
                        0))
                .isPresent();
        return new Joined(
                share.from(),
                result.people(),
                result.added().size(),
                result.removed(),
                result.waiting(),
                changed,
                joining.contested(),
                Shapes.likely(stores, share));
    }

    /** Whatever numbers they have: then nothing is new. */
    private static boolean saysTheSame(List<SharedWord> before, List<SharedWord> now) {
        return !before.isEmpty()
                && before.stream()
                        .map(SharedWord::unnumbered)
                        .toList()
                        .equals(now.stream().map(SharedWord::unnumbered).toList());
    }

    private static Sharer trusted(Stores stores, Share share, Path file, boolean trust) {
        Optional<Sharer> known = stores.shares().sharer(share.key());
        if (known.isEmpty() && !trust) {
            throw new EngineException(ShareFault.NOT_TRUSTED, file, share.from(), Signing.fingerprint(share.key()));
        }
        stores.shares().trust(share.key(), share.from());
        return stores.shares().sharer(share.key()).orElseThrow();
    }

    /** Without what is about somebody who was forgotten here: it does not even lie here. */
    private static List<SharedWord> words(Stores stores, Share share, Sharer sharer) {
        List<SharedWord> words = new ArrayList<>();
        for (Share.Said said : share.said()) {
            ArchivedFace face = new ArchivedFace(
                    words.size() + 1L,
                    new ContentHash(said.content()),
                    said.picture() == null ? null : PictureHash.of(new ContentHash(said.picture()).toBytes()),
                    "",
                    said.place(),
                    said.drawn());
            words.add(new SharedWord(sharer.id(), face, Share.verdict(said), said.person(), said.at()));
        }
        Set<String> forgotten = Joining.forgotten(stores, words);
        return words.stream()
                .filter(word -> word.person() == null || !forgotten.contains(new PersonName(word.person()).key()))
                .toList();
    }

    /**
     * A library that nobody has compared the fingerprint of.
     *
     * @param name as it calls itself
     */
    public record Stranger(String name, String fingerprint) {}

    /** Ends a transaction that was only to be looked at. */
    private static final class Tried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Joined joined;

        Tried(Joined joined) {
            super(null, null, false, false);
            this.joined = joined;
        }

        static Optional<Joined> in(@Nullable Throwable failure) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof Tried tried) {
                    return Optional.of(tried.joined);
                }
            }
            return Optional.empty();
        }
    }
}
