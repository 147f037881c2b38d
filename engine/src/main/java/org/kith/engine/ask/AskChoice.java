package org.kith.engine.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.review.Question;
import org.kith.engine.review.Review;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.PhotoFace;

/** Which faces of which photos are asked about. Confined to one transaction. */
final class AskChoice {

    private final Stores stores;

    AskChoice(Stores stores) {
        this.stores = stores;
    }

    /**
     * The photos that were chosen, in their order, with the faces of which nobody knows who they are.
     *
     * @param most faces, the best ones
     */
    List<AskedPhoto> of(List<PhotoId> photos, int most) {
        List<AskedPhoto> all = photos.stream()
                .distinct()
                .map(photo -> new AskedPhoto(
                        photo,
                        stores.portraits().ofPhoto(photo).stream()
                                .filter(AskChoice::isOpen)
                                .toList()))
                .toList();
        Set<FaceId> best = all.stream()
                .flatMap(photo -> photo.faces().stream())
                .sorted(Comparator.comparingDouble(PhotoFace::quality).reversed())
                .limit(most)
                .map(PhotoFace::id)
                .collect(Collectors.toSet());
        return all.stream().map(photo -> only(photo, best)).toList();
    }

    private static AskedPhoto only(AskedPhoto photo, Set<FaceId> faces) {
        return new AskedPhoto(
                photo.id(),
                photo.faces().stream().filter(face -> faces.contains(face.id())).toList());
    }

    /** Neither the user nor the machine has a name for it. */
    private static boolean isOpen(PhotoFace face) {
        boolean said = face.verdict() != null && face.verdict() != Verdict.IS_NOT && face.verdict() != Verdict.IS;
        return !said && face.personName() == null;
    }

    /**
     * Of the groups of which a name is worth most, the best face each, with its photo. Photos and people that the user put out of sight
     * are left there.
     */
    List<AskedPhoto> queue(Review review, int most) {
        Set<PhotoId> hidden = new HashSet<>(stores.gallery().ofHiddenPeople());
        Map<PhotoId, List<PhotoFace>> photos = new LinkedHashMap<>();
        for (FaceId face : facesToAsk(review, most)) {
            stores.faces()
                    .photoOf(face)
                    .filter(photo -> !isHidden(photo, hidden))
                    .ifPresent(photo -> photos.computeIfAbsent(photo, unknown -> new ArrayList<>())
                            .addAll(stores.portraits().ofPhoto(photo).stream()
                                    .filter(one -> one.id().equals(face))
                                    .toList()));
        }
        return photos.entrySet().stream()
                .map(entry -> new AskedPhoto(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isHidden(PhotoId photo, Set<PhotoId> ofHiddenPeople) {
        return ofHiddenPeople.contains(photo) || stores.notes().of(photo).hidden();
    }

    /** Not those about whom somebody has spoken, and of whom there is only a doubt. */
    private static List<FaceId> facesToAsk(Review review, int most) {
        return review.ahead(most).stream()
                .filter(question -> !(question instanceof Question.IsThis is && is.named()))
                .flatMap(question -> question.faces().stream().limit(1))
                .toList();
    }
}
