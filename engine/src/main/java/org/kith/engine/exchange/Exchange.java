package org.kith.engine.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kith.engine.ask.AnswerReader;
import org.kith.engine.ask.Answers;
import org.kith.engine.ask.AskKey;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.photos.ToldPhoto;
import org.kith.engine.store.photos.ToldStore;
import org.kith.engine.store.row.ActKind;

/**
 * What the user said leaves the library as an archive, one file, and comes into this or another one: whoever is on the photos,
 * whatever becomes of the library. Thread-safe.
 */
public final class Exchange {

    private final Database library;
    private final Runnable changed;

    /** @param changed run after each import: must be short */
    public Exchange(Database library, Runnable changed) {
        this.library = library;
        this.changed = changed;
    }

    /**
     * Writes all that the user said into a file that is its owner's alone. An archive that is there is replaced.
     *
     * @throws EngineException if it cannot be written, or another file has the name
     */
    public Exported exportTo(Path file) {
        Archive archive = library.read(Archive::of);
        new ArchiveWriter(file).write(archive);
        return new Exported(archive.people().size(), archive.verdicts().size());
    }

    /**
     * Takes over what an archive says of faces that are in this library, or what somebody answered who was asked, as one act. What was said here stays; what contradicts
     * it, and what has no place here, is told. Done twice it changes nothing the second time.
     *
     * @throws EngineException if it is no archive, a broken one or of a newer Kith; then nothing was changed
     */
    public Imported importFrom(Path file) {
        return AnswerReader.isAnswers(file) ? answers(file) : archive(file);
    }

    private Imported answers(Path file) {
        Answers answers = AnswerReader.read(file);
        Imported imported = AskKey.ifAsked(library.folder())
                .flatMap(key -> library.writeAndWait(Priority.USER, stores -> AnswerImport.run(stores, answers, key)))
                .orElseThrow(() -> new EngineException(ExchangeFault.NOT_ASKED_HERE, file));
        changed.run();
        return imported;
    }

    private Imported archive(Path file) {
        Archive archive = ArchiveReader.read(file);
        Imported imported =
                library.writeAndWait(Priority.USER, stores -> Importing.run(stores, archive, ActKind.IMPORT));
        changed.run();
        return imported;
    }

    /** What is written in photos by other programs and not said here so far. */
    public TagPreview tags() {
        return library.read(
                stores -> TagImport.preview(TagPlan.of(stores, stores.told().open())));
    }

    /**
     * Takes over what is written in photos that came since, as one act: what leaves no doubt, at once; names of whom there is doubt wait
     * for {@link #takeTags}. What was said here stays.
     */
    public Imported takeClearTags() {
        if (!library.read(stores -> stores.told().reads() && stores.told().isAnyFresh())) {
            return Imported.NOTHING;
        }
        return take(Priority.INDEXING, ToldStore::fresh, tag -> tag.doubt() == null, name -> false);
    }

    /**
     * Takes over all names that wait, as one act, but those that contradict what was said here or have no place in their photo.
     *
     * @param unlikely also at faces that are hardly like the others of that name
     * @param names those alone; empty: all
     */
    public Imported takeTags(Set<String> names, boolean unlikely) {
        Set<String> keys =
                names.stream().map(name -> new PersonName(name).key()).collect(Collectors.toSet());
        Predicate<String> wanted = name -> keys.isEmpty() || keys.contains(new PersonName(name).key());
        return take(
                Priority.USER,
                ToldStore::open,
                tag -> wanted.test(tag.tag().name())
                        && (tag.doubt() == null
                                || tag.doubt() == TagDoubt.NAME_EXISTS
                                || (unlikely && tag.doubt() == TagDoubt.UNLIKELY)),
                wanted);
    }

    /** How many names in photos wait for {@link #takeTags}. */
    public int waitingTags() {
        return library.read(stores -> stores.told().asked());
    }

    /** Whether {@link #takeClearTags} does anything. */
    public boolean takesByItself() {
        return library.read(stores -> stores.told().reads());
    }

    public void setTakesByItself(boolean is) {
        library.writeAndWait(Priority.USER, stores -> {
            stores.told().setReads(is);
            return is;
        });
    }

    private Imported take(
            Priority priority,
            Function<ToldStore, List<ToldPhoto>> photos,
            Predicate<TagPlan.Planned> chosen,
            Predicate<String> names) {
        Imported imported = library.writeAndWait(
                priority,
                stores -> TagImport.run(stores, TagPlan.of(stores, photos.apply(stores.told())), chosen, names));
        changed.run();
        return imported;
    }
}
