package org.kith.engine.evaluate.groups;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.store.row.FaceRow;

/**
 * A face that is in a group, whether its photo is labelled for it or not.
 *
 * @param folder of its photo: the name of whom the photo is labelled for
 * @param aside whether the program takes it for too poor to start or link groups
 */
public record GroupedFace(ClusterId group, String folder, boolean aside) {

    /** All faces of the photos that are in a group, by path of the photo. */
    public static List<GroupedFace> of(LabelledPhotos photos) {
        List<GroupedFace> grouped = new ArrayList<>();
        for (FaceRow face : photos.faces()) {
            @Nullable ClusterId group = face.cluster();
            if (group != null) {
                boolean aside = face.quality().role() == FaceRole.ASIDE;
                grouped.add(new GroupedFace(group, LabelledPhoto.personOf(face.photo()), aside));
            }
        }
        return grouped;
    }
}
