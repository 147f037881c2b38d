package org.kith.engine.evaluate.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.recognition.Identification.Answer;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Recognition;
import org.kith.engine.people.Recognizer;
import org.kith.engine.people.Recognizer.KnownFace;

/** One gallery, asked by the program's own recognition and by the nearest face alone. */
final class KnownNames {

    private final List<KnownFace> known = new ArrayList<>();
    private final Map<String, PersonId> ids = new HashMap<>();
    private final Recognizer recognizer;

    KnownNames(List<LabelledPhoto> gallery) {
        for (LabelledPhoto photo : gallery) {
            PersonId person = ids.computeIfAbsent(photo.person(), name -> new PersonId(ids.size() + 1L));
            known.add(new KnownFace(new FaceId(known.size() + 1L), person, embedding(photo)));
        }
        this.recognizer = new Recognizer(known, Map.of(), this::exact);
    }

    private Map<FaceId, Embedding> exact(Collection<FaceId> faces) {
        Map<FaceId, Embedding> embeddings = new HashMap<>();
        faces.forEach(
                face -> embeddings.put(face, known.get((int) face.value() - 1).embedding())); // as they were numbered
        return embeddings;
    }

    Recognition recognize(LabelledPhoto probe) {
        return recognizer.recognize(embedding(probe));
    }

    Answer answer(LabelledPhoto probe, Recognition recognition) {
        return recognition
                .best()
                .map(best -> new Answer(best.person().equals(ids.get(probe.person())), best.squaredDistance()))
                .orElse(Answer.NOBODY);
    }

    Answer nearest(LabelledPhoto probe) {
        Embedding face = embedding(probe);
        KnownFace nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (KnownFace candidate : known) {
            double squaredDistance = candidate.embedding().squaredDistance(face);
            if (squaredDistance < least) {
                least = squaredDistance;
                nearest = candidate;
            }
        }
        return nearest == null ? Answer.NOBODY : new Answer(nearest.person().equals(ids.get(probe.person())), least);
    }

    private static Embedding embedding(LabelledPhoto photo) {
        return photo.face().orElseThrow().embedding();
    }
}
