package org.kith.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.FaceCrops;
import org.kith.engine.evaluate.FacesFound;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.evaluate.detection.Detection;
import org.kith.engine.evaluate.detection.GroundTruth;
import org.kith.engine.evaluate.family.LearningEvaluation;
import org.kith.engine.evaluate.groups.GroupedFaces;
import org.kith.engine.evaluate.groups.LibraryGroups;
import org.kith.engine.evaluate.pairs.PairFile;
import org.kith.engine.evaluate.pairs.PhotoKey;
import org.kith.engine.evaluate.pairs.Verification;
import org.kith.engine.evaluate.people.NamedScore;
import org.kith.engine.evaluate.people.PeopleEvaluation;
import org.kith.engine.evaluate.recognition.RecognitionEvaluation;
import org.kith.engine.evaluate.recognition.TrustEvaluation;
import org.kith.engine.evaluate.recognition.TrustScore;
import org.kith.engine.evaluate.sets.SetFile;
import org.kith.engine.evaluate.sets.SetsEvaluation;
import org.kith.engine.evaluate.tags.TagEvaluation;
import org.kith.engine.evaluate.tags.TagScore;
import org.kith.engine.grouping.LibraryProblem;
import org.kith.engine.index.Stages;
import org.kith.engine.store.Database;
import org.kith.engine.store.LibraryCopy;

/**
 * How good what a library knows is, by photos in it of which is known whom they show: the folder of a photo is its person.
 * Changes nothing. Where photos are asked for, it is for a folder of them; the library throws an {@link
 * org.kith.engine.fault.EngineException} if it knows none there. Thread-safe.
 */
public final class Evaluation {

    private final Database library;
    private final Supplier<Stages> stages;

    /** @param stages as the library sees */
    Evaluation(Database library, Supplier<Stages> stages) {
        this.library = library;
        this.stages = stages;
    }

    /**
     * Same person or not.
     *
     * @param pairs a file in the format of LFW's pairs.txt
     * @param wholeFolder whether the photos that the pairs do not name count too, where all pairs are counted
     */
    public Verification verification(Path photos, Path pairs, FaceChoice choice, boolean wholeFolder) {
        PairFile file = PairFile.read(pairs);
        Set<PhotoKey> named = file.photos();
        Predicate<LabelledPhoto> counts = photo ->
                wholeFolder || PhotoKey.of(photo.path()).filter(named::contains).isPresent();
        return Verification.of(labelled(photos, choice).stream().filter(counts).toList(), file);
    }

    /** A square JPEG around the face; empty if none was found, or the photo cannot be read any more. */
    public Optional<byte[]> picture(LabelledPhoto photo, int sidePx) {
        return new FaceCrops(stages.get().decoder()).jpeg(photo, sidePx);
    }

    /** How well groups match people. */
    public LibraryGroups groups(Path photos, FaceChoice choice) {
        LabelledPhotos labelled = LabelledPhotos.read(library, photos);
        return new LibraryGroups(
                labelled.choose(choice),
                GroupedFaces.of(labelled),
                LibraryProblem.of(library.read(
                        stores -> stores.faces().forClustering(stores.models().current()))));
    }

    /** Who is this, among people of whom a few faces are known. */
    public RecognitionEvaluation recognition(Path photos, FaceChoice choice) {
        return new RecognitionEvaluation(labelled(photos, choice));
    }

    /**
     * How far trust in faces may be taken at its word, in copies of the library in which a few faces of some people are decided.
     *
     * @param facesAPerson how many are
     * @param copies an empty folder
     */
    public List<TrustScore> trust(Path photos, FaceChoice choice, List<Integer> facesAPerson, Path copies)
            throws IOException {
        return new TrustEvaluation(library, List.of(photos.toRealPath()), labelled(photos, choice), copies)
                .scores(facesAPerson);
    }

    /**
     * How well faces are found.
     *
     * @param groundTruth a JSON file of boxes
     */
    public Detection detection(Path photos, Path groundTruth) {
        GroundTruth truth = GroundTruth.read(groundTruth);
        return new Detection(LabelledPhotos.read(library, photos), photos, truth);
    }

    /**
     * How far a user gets with so many answers, in a copy of the library in which nobody is named.
     *
     * @param answers after how many to look
     * @param copy an empty folder
     */
    public List<NamedScore> naming(Path photos, FaceChoice choice, List<Integer> answers, Path copy)
            throws IOException {
        LabelledPhotos labelled = LabelledPhotos.read(library, photos);
        LibraryCopy.withoutPeople(library, List.of(photos.toRealPath()), copy);
        try (Database unnamed = Database.openForWriting(copy, "kith evaluate people")) {
            return new PeopleEvaluation(unnamed, labelled.choose(choice))
                    .run(answers.stream().sorted().toList());
        }
    }

    /**
     * How many wrong names of other programs are doubted, in a copy of the library in which nobody is named.
     *
     * @param wrong share of names that are planted wrong, 0..1
     * @param copy an empty folder
     */
    public TagScore tags(Path photos, FaceChoice choice, double wrong, long seed, Path copy) throws IOException {
        LabelledPhotos labelled = LabelledPhotos.read(library, photos);
        LibraryCopy.withoutPeople(library, List.of(photos.toRealPath()), copy);
        try (Database unnamed = Database.openForWriting(copy, "kith evaluate tags")) {
            return new TagEvaluation(unnamed, labelled.choose(choice)).run(wrong, seed);
        }
    }

    /**
     * What learning a family is worth.
     *
     * @param margin of the triplet loss, above 0; empty for those that the program tries
     */
    public LearningEvaluation learning(Path photos, FaceChoice choice, OptionalDouble margin) {
        return new LearningEvaluation(labelled(photos, choice), choice, margin, stages);
    }

    /** What was found on photos, whoever it is: all of it is false where nobody is on them. */
    public FacesFound faces(Path photos) {
        return LabelledPhotos.read(library, photos).found();
    }

    /**
     * The groups of several sets, in copies of the library in which nobody is named.
     *
     * @param copies an empty folder
     */
    public SetsEvaluation sets(SetFile file, Path copies) {
        return new SetsEvaluation(library, file, copies);
    }

    private List<LabelledPhoto> labelled(Path photos, FaceChoice choice) {
        return LabelledPhotos.read(library, photos).choose(choice);
    }
}
