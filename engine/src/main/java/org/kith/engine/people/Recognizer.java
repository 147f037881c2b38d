package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.neighbours.QuantizedVectors;
import org.kith.engine.people.Recognition.Answer;
import org.kith.engine.people.Recognition.Candidate;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.FaceForClustering;

/**
 * Recognition as FaceNet has it (arXiv:1503.03832, section 1): k nearest neighbours among faces whose person is known. The
 * nearer a neighbour and the better its picture, the more its vote weighs; one at the distance where suggestions end weighs
 * nothing. Nobody is recognized on photos from before their birth, and of people whose birth year is known, faces of about
 * the same age count more.
 *
 * <p>The known faces are held at a byte a number; the exact numbers of the few that may be the nearest are asked for, so that
 * the answer is that of exact numbers. Thread-safe.
 */
public final class Recognizer {

    private static final int NEIGHBOURS = 5;

    private final List<Place> known;
    private final QuantizedVectors vectors;
    private final ExactEmbeddings exact;
    private final Map<PersonId, Integer> birthYears;
    private final DistanceScale scale;
    private final double farthest;

    /**
     * A face the user has said the person of.
     *
     * @param quality 0..1
     * @param year in which the photo was taken, if it says
     */
    public record KnownFace(FaceId id, PersonId person, Embedding embedding, double quality, OptionalInt year) {

        /** A face of a good picture from whenever. */
        public KnownFace(FaceId id, PersonId person, Embedding embedding) {
            this(id, person, embedding, 1, OptionalInt.empty());
        }
    }

    /** Where the exact embeddings of a few faces are. */
    @FunctionalInterface
    public interface ExactEmbeddings {
        Map<FaceId, Embedding> of(Collection<FaceId> faces);
    }

    /** Of everybody of whom the user has decided a face. */
    public static Recognizer of(Database library) {
        return library.read(stores -> {
            String modelId = stores.models().current();
            Map<FaceId, Integer> years = stores.review().years();
            List<KnownFace> known = new ArrayList<>();
            for (FaceForClustering face : stores.faces().forClustering(modelId).faces()) {
                PersonId person = face.decided();
                if (person != null) {
                    Integer year = years.get(face.id());
                    known.add(new KnownFace(
                            face.id(),
                            person,
                            face.embedding(),
                            face.quality(),
                            year == null ? OptionalInt.empty() : OptionalInt.of(year)));
                }
            }
            Map<PersonId, Integer> birthYears = new HashMap<>();
            for (Person person : stores.people().all()) {
                Integer born = person.birthYear();
                if (born != null) {
                    birthYears.put(person.id(), born);
                }
            }
            return new Recognizer(
                    known,
                    birthYears,
                    faces -> library.read(s -> s.faces().embeddings(faces, modelId)),
                    stores.models().scale(modelId));
        });
    }

    /** Among faces embedded by the bundled model. */
    public Recognizer(List<KnownFace> known, Map<PersonId, Integer> birthYears, ExactEmbeddings exact) {
        this(known, birthYears, exact, DistanceScale.BUNDLED);
    }

    /**
     * Among faces whose embeddings are not kept.
     *
     * @param birthYears of people of whom it is known
     * @param exact asked for the few that may be the nearest to a face; what is gone meanwhile is known no more
     * @param scale of the distances of the faces' model
     */
    public Recognizer(
            List<KnownFace> known, Map<PersonId, Integer> birthYears, ExactEmbeddings exact, DistanceScale scale) {
        this.known = known.stream()
                .map(face -> new Place(face.id(), face.person(), face.quality(), face.year()))
                .toList();
        this.vectors =
                QuantizedVectors.of(known.stream().map(KnownFace::embedding).toList());
        this.birthYears = Map.copyOf(birthYears);
        this.exact = exact;
        this.scale = scale;
        this.farthest = scale.squaredDistance(Thresholds.suggestSquaredDistance(known.size()));
    }

    /** A known face without its embedding. */
    private record Place(FaceId id, PersonId person, double quality, OptionalInt year) {}

    private record Neighbour(Place face, double squaredDistance) {}

    /** On a photo of an unknown year. */
    public Recognition recognize(Embedding face) {
        return recognize(face, OptionalInt.empty());
    }

    /** @param year in which the photo was taken */
    public Recognition recognize(Embedding face, OptionalInt year) {
        Map<PersonId, Candidate> candidates = new HashMap<>();
        neighbours(face, year).stream()
                .filter(n -> n.squaredDistance() < farthest)
                .sorted(Comparator.comparingDouble(Neighbour::squaredDistance))
                .limit(NEIGHBOURS)
                .forEach(n -> candidates.merge(n.face().person(), candidate(n, year), Recognizer::join));
        List<Candidate> ranked = candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::votes).reversed())
                .toList();
        if (ranked.isEmpty()) {
            return new Recognition(Answer.UNKNOWN, Optional.empty(), Optional.empty(), 0);
        }
        Candidate best = ranked.get(0);
        Optional<Candidate> runnerUp = ranked.stream().skip(1).findFirst();
        double votes = ranked.stream().mapToDouble(Candidate::votes).sum();
        return new Recognition(answer(best, runnerUp), Optional.of(best), runnerUp, best.votes() / votes);
    }

    private List<Neighbour> neighbours(Embedding face, OptionalInt year) {
        List<Place> places = Arrays.stream(vectors.nearestOrMore(
                        face,
                        NEIGHBOURS,
                        Math.sqrt(farthest),
                        i -> year.isEmpty() || !isUnborn(known.get(i).person(), year.getAsInt())))
                .mapToObj(known::get)
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<FaceId, Embedding> embeddings =
                exact.of(places.stream().map(Place::id).toList());
        List<Neighbour> neighbours = new ArrayList<>();
        for (Place place : places) {
            Embedding embedding = embeddings.get(place.id());
            if (embedding != null) {
                neighbours.add(new Neighbour(place, embedding.squaredDistance(face)));
            }
        }
        return neighbours;
    }

    /** A runner-up nearly as near means ask, never assign. */
    private Answer answer(Candidate best, Optional<Candidate> runnerUp) {
        boolean alone = runnerUp.isEmpty()
                || runnerUp.get().squaredDistance() - best.squaredDistance()
                        >= scale.difference(Thresholds.RUNNER_UP_MARGIN_SQUARED_DISTANCE);
        return alone && best.squaredDistance() <= scale.squaredDistance(Thresholds.ASSIGN_SQUARED_DISTANCE)
                ? Answer.ASSIGN
                : Answer.SUGGEST;
    }

    private boolean isUnborn(PersonId person, int year) {
        Integer born = birthYears.get(person);
        return born != null && year < born;
    }

    private Candidate candidate(Neighbour n, OptionalInt year) {
        double vote = (farthest - n.squaredDistance()) * n.face().quality() * sameAge(n.face(), year);
        return new Candidate(n.face().person(), n.face().id(), n.squaredDistance(), vote);
    }

    /** 1 for a face of the same year, a half for one that many years apart in which the younger of the two grew by half. */
    private double sameAge(Place face, OptionalInt year) {
        Integer born = birthYears.get(face.person());
        if (born == null || year.isEmpty() || face.year().isEmpty()) {
            return 1;
        }
        int younger = Math.min(year.getAsInt(), face.year().getAsInt()) - born;
        double years = Math.abs(year.getAsInt() - face.year().getAsInt());
        return 1 / (1 + years / Math.max(1, younger / 2.0));
    }

    private static Candidate join(Candidate nearer, Candidate farther) {
        return new Candidate(
                nearer.person(), nearer.nearestFace(), nearer.squaredDistance(), nearer.votes() + farther.votes());
    }
}
