package org.kith.engine.evaluate.tags;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.exchange.Exchange;
import org.kith.engine.exchange.TaggedName;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/** Writes a name for each labelled face as another program would, some of them wrong, and looks which the program doubts. */
public final class TagEvaluation {

    private final Database library;
    private final List<LabelledPhoto> photos;

    /** @param library in which nobody is named; open for writing */
    public TagEvaluation(Database library, List<LabelledPhoto> photos) {
        this.library = library;
        this.photos = photos.stream().filter(photo -> photo.face().isPresent()).toList();
    }

    /**
     * The score.
     *
     * @param wrong share of names that are another one's of the same photos, 0..1
     * @param seed by which these are chosen
     */
    public TagScore run(double wrong, long seed) {
        Random random = new Random(seed);
        List<String> people =
                photos.stream().map(LabelledPhoto::person).distinct().sorted().toList();
        Set<FaceId> planted = new HashSet<>();
        Map<Path, List<FaceTag>> tags = new HashMap<>();
        for (LabelledPhoto photo : photos) {
            LabelledPhoto.Face face = photo.face().orElseThrow();
            String name = photo.person();
            if (people.size() > 1 && random.nextDouble() < wrong) {
                name = another(name, people, random);
                planted.add(face.id());
            }
            tags.computeIfAbsent(photo.path(), none -> new ArrayList<>())
                    .add(new FaceTag(name, face.box(), null, TagForm.MWG));
        }
        write(tags);
        Set<FaceId> doubted = new HashSet<>();
        for (TaggedName name : new Exchange(library, () -> {}).tags().names()) {
            doubted.addAll(name.unlikely());
        }
        int found = (int) doubted.stream().filter(planted::contains).count();
        return new TagScore(photos.size(), planted.size(), doubted.size(), found);
    }

    private static String another(String name, List<String> people, Random random) {
        String other = name;
        while (other.equals(name)) {
            other = people.get(random.nextInt(people.size()));
        }
        return other;
    }

    private void write(Map<Path, List<FaceTag>> tags) {
        Integer unused = library.writeAndWait(Priority.USER, stores -> {
            Map<Path, PhotoId> ids = new HashMap<>();
            stores.photos().knownUnder(List.copyOf(tags.keySet())).forEach((path, photo) -> ids.put(path, photo.id()));
            tags.forEach((path, theirs) ->
                    stores.told().save(Objects.requireNonNull(ids.get(path)), FileWords.ofFaces(theirs)));
            return tags.size();
        });
    }
}
