package org.kith.engine.evaluate.groups;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.store.row.FaceRow;

/** Faces of a library that are in groups. */
public final class GroupedFaces {

    private GroupedFaces() {}

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
