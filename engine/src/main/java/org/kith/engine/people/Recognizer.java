package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.neighbours.QuantizedVectors;
import org.kith.engine.people.Recognition.Answer;
import org.kith.engine.people.Recognition.Candidate;

/**
 * Recognition as FaceNet has it (arXiv:1503.03832, section 1): k nearest neighbours among faces whose person is known. The
 * nearer a neighbour, the more its vote weighs; one at the distance where suggestions end weighs nothing.
 *
 * <p>The known faces are held at a byte a number; the exact numbers of the few that may be the nearest are asked for, so that
 * the answer is that of exact numbers. Thread-safe.
 */
public final class Recognizer {

    private static final int NEIGHBOURS = 5;

    private final List<Place> known;
    private final QuantizedVectors vectors;
    private final ExactEmbeddings exact;

    /** A face the user has said the person of. */
    public record KnownFace(FaceId id, PersonId person, Embedding embedding) {}

    /** Where the exact embeddings of a few faces are. */
    @FunctionalInterface
    public interface ExactEmbeddings {
        Map<FaceId, Embedding> of(Collection<FaceId> faces);
    }

    /**
     * Among faces whose embeddings are not kept.
     *
     * @param exact asked for the few that may be the nearest to a face; what is gone meanwhile is known no more
     */
    public Recognizer(List<KnownFace> known, ExactEmbeddings exact) {
        this.known =
                known.stream().map(face -> new Place(face.id(), face.person())).toList();
        this.vectors =
                QuantizedVectors.of(known.stream().map(KnownFace::embedding).toList());
        this.exact = exact;
    }

    /** A known face without its embedding. */
    private record Place(FaceId id, PersonId person) {}

    private record Neighbour(Place face, double squaredDistance) {}

    public Recognition recognize(Embedding face) {
        Map<PersonId, Candidate> candidates = new HashMap<>();
        neighbours(face).stream()
                .filter(n -> n.squaredDistance() < Thresholds.SUGGEST_SQUARED_DISTANCE)
                .sorted(Comparator.comparingDouble(Neighbour::squaredDistance))
                .limit(NEIGHBOURS)
                .forEach(n -> candidates.merge(n.face().person(), candidate(n), Recognizer::join));
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

    private List<Neighbour> neighbours(Embedding face) {
        double maxDistance = Math.sqrt(Thresholds.SUGGEST_SQUARED_DISTANCE);
        List<Place> places = Arrays.stream(vectors.nearestOrMore(face, NEIGHBOURS, maxDistance))
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
    private static Answer answer(Candidate best, Optional<Candidate> runnerUp) {
        boolean alone = runnerUp.isEmpty()
                || runnerUp.get().squaredDistance() - best.squaredDistance()
                        >= Thresholds.RUNNER_UP_MARGIN_SQUARED_DISTANCE;
        return alone && best.squaredDistance() <= Thresholds.ASSIGN_SQUARED_DISTANCE ? Answer.ASSIGN : Answer.SUGGEST;
    }

    private static Candidate candidate(Neighbour n) {
        return new Candidate(
                n.face().person(),
                n.face().id(),
                n.squaredDistance(),
                Thresholds.SUGGEST_SQUARED_DISTANCE - n.squaredDistance());
    }

    private static Candidate join(Candidate nearer, Candidate farther) {
        return new Candidate(
                nearer.person(), nearer.nearestFace(), nearer.squaredDistance(), nearer.votes() + farther.votes());
    }
}
