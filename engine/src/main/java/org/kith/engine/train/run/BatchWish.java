package org.kith.engine.train.run;

import java.util.List;
import org.kith.engine.train.data.BatchShape;

/**
 * What a batch is to be like.
 *
 * @param faces in all; 0 for what suits the people
 * @param facesPerPerson at most; 0 for what suits the people
 * @param twins whether those of whom one face is in the batch are seen in two variations
 */
public record BatchWish(int faces, int facesPerPerson, boolean twins) {

    /** Of a batch, where people have few photos: docs/decisions/0115-training.md. */
    private static final int LEAST_FACES = 128;

    /** @param people a list of faces for each */
    BatchShape of(List<List<Integer>> people) {
        BatchShape suiting = BatchShape.suiting(people, LEAST_FACES, twins);
        int each = facesPerPerson == 0 ? suiting.facesPerPerson() : facesPerPerson;
        int all = faces == 0 ? Math.max(suiting.faces(), 2 * each) : faces;
        return new BatchShape(all, Math.min(each, all / 2), twins);
    }
}
