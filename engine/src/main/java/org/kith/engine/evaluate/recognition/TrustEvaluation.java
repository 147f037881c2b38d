package org.kith.engine.evaluate.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.recognition.GalleryProtocol.Draw;
import org.kith.engine.evaluate.recognition.Reliability.Said;
import org.kith.engine.grouping.FullClustering;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.people.LibraryTrust;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;
import org.kith.engine.store.LibraryCopy;

/**
 * How far trust in faces may be taken at its word: in copies of a library a few faces of half of the people are decided, the
 * program groups the rest, and says of each face who it is and how likely that is. Half of the people, and all with too few
 * photos, are strangers: whoever they are taken for, it is wrong. Confined to one thread.
 */
public final class TrustEvaluation {

    /** Who is known is drawn by lot so many times, with fixed seeds. */
    private static final int DRAWS = 5;

    private final Database library;
    private final List<Path> folders;
    private final List<LabelledPhoto> photos;
    private final Path copies;

    /**
     * @param folders of all photos that are in the copies, by their real paths
     * @param photos in them of which is known whom they show
     * @param copies a folder; what is made in it is deleted with it
     */
    public TrustEvaluation(Database library, List<Path> folders, List<LabelledPhoto> photos, Path copies) {
        this.library = library;
        this.folders = List.copyOf(folders);
        this.photos = List.copyOf(photos);
        this.copies = copies;
    }

    /** One score for each number of known faces for which there are enough people: two with more photos than that. */
    public List<TrustScore> scores(List<Integer> facesAPerson) throws IOException {
        List<TrustScore> scores = new ArrayList<>();
        Path own = Files.createTempDirectory(copies, "trust");
        LibraryCopy.withoutPeople(library, folders, own);
        try (Database copy = Database.openForReading(own)) {
            for (int faces : facesAPerson) {
                score(copy, faces).ifPresent(scores::add);
            }
        }
        return scores;
    }

    private Optional<TrustScore> score(Database copy, int facesAPerson) throws IOException {
        List<Said> all = new ArrayList<>();
        List<Said> assigned = new ArrayList<>();
        int people = 0;
        for (int seed = 1; seed <= DRAWS; seed++) {
            GalleryProtocol protocol = new GalleryProtocol(photos, facesAPerson, new Random(seed));
            if (protocol.closedSet().known().size() < 2 * facesAPerson) {
                return Optional.empty();
            }
            Draw draw = protocol.openSet();
            people += draw.known().size() / facesAPerson;
            ask(copy, draw, all, assigned);
        }
        return Optional.of(
                new TrustScore(facesAPerson, (double) people / DRAWS, Reliability.of(all), Reliability.of(assigned)));
    }

    private void ask(Database copy, Draw draw, List<Said> all, List<Said> assigned) throws IOException {
        Path target = Files.createTempDirectory(copies, "draw");
        LibraryCopy.withoutPeople(copy, folders, target);
        try (Database named = Database.openForWriting(target, "kith evaluate")) {
            Map<String, String> names = decide(new People(named), draw.known());
            new FullClustering(named)
                    .run(GroupingChoice.byNeighbourhood(GroupingChoice.DEFAULT_STRICTNESS), () -> true);
            LibraryTrust trust = new LibraryTrust(named);
            Stream.concat(draw.probes().stream(), draw.strangers().stream())
                    .forEach(photo -> trust.of(face(photo)).ifPresent(found -> {
                        boolean right = Objects.equals(names.get(photo.person()), found.personName());
                        Said said = new Said(found.probability(), right);
                        all.add(said);
                        if (found.assigned()) {
                            assigned.add(said);
                        }
                    }));
        }
        PrivateFiles.deleteFolder(target); // there may be many large copies
    }

    /** Under numbers: not every folder is called what a person may be. */
    private static Map<String, String> decide(People people, List<LabelledPhoto> known) {
        Map<String, List<FaceId>> faces = known.stream()
                .collect(Collectors.groupingBy(
                        LabelledPhoto::person,
                        TreeMap::new,
                        Collectors.mapping(TrustEvaluation::face, Collectors.toList())));
        Map<String, String> names = new HashMap<>();
        faces.forEach((person, theirs) -> {
            PersonName name = new PersonName(String.valueOf(names.size() + 1));
            people.are(theirs, name).join();
            names.put(person, name.text());
        });
        return names;
    }

    private static FaceId face(LabelledPhoto photo) {
        return photo.face().orElseThrow().id();
    }
}
