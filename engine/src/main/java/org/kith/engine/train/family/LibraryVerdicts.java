package org.kith.engine.train.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.FaceForClustering;

/**
 * What the user has said, as something to learn from: faces he gave a name, and undecided ones he said who they are not. A
 * face that he ignores, or that is none, or that belongs to somebody forgotten, is never among them.
 */
public final class LibraryVerdicts {

    private LibraryVerdicts() {}

    /** @param networkId whose embeddings the projection will be applied to */
    public static TrainingFaces read(Database library, String networkId) {
        return library.read(stores -> read(stores, networkId));
    }

    private static TrainingFaces read(Stores stores, String networkId) {
        // neither ignored faces nor what is none come with these
        List<FaceForClustering> faces = stores.faces().forClustering(networkId).faces();
        Map<FaceId, Set<PersonId>> notPeople = rejected(stores, faces);
        Occasions occasions = new Occasions();
        Map<PhotoId, LocalDate> days = stores.events().days();
        List<FaceForClustering> decided = new ArrayList<>();
        for (FaceForClustering face : faces) {
            occasions.add(face.photo().value(), days.get(face.photo()));
            if (face.decided() != null) {
                decided.add(face);
            }
        }
        occasions.joinCopies(decided);
        List<TrainingFaces.Known> known = new ArrayList<>();
        List<TrainingFaces.Outsider> outsiders = new ArrayList<>();
        for (FaceForClustering face : faces) {
            long occasion = occasions.of(face.photo().value());
            PersonId person = face.decided();
            if (person != null) {
                known.add(new TrainingFaces.Known(person, occasion, face.embedding()));
            } else if (notPeople.containsKey(face.id())) {
                outsiders.add(new TrainingFaces.Outsider(
                        notPeople.getOrDefault(face.id(), Set.of()), occasion, face.embedding()));
            }
        }
        return new TrainingFaces(known, outsiders);
    }

    /** The user's own words alone: a date of birth says it of photos whose dates may be wrong. */
    private static Map<FaceId, Set<PersonId>> rejected(Stores stores, List<FaceForClustering> faces) {
        Set<PersonId> people = new HashSet<>();
        for (FaceForClustering face : faces) {
            PersonId person = face.decided();
            if (person != null) {
                people.add(person);
            }
        }
        Map<FaceId, Set<PersonId>> notPeople = new HashMap<>();
        for (PersonId person : people) {
            for (FaceId face : stores.verdicts().rejectedFrom(person)) {
                notPeople.computeIfAbsent(face, id -> new HashSet<>()).add(person);
            }
        }
        return notPeople;
    }
}
