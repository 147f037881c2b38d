package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.align.CropFrame;
import org.kith.engine.job.MemoryBudget;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.Film;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.PhotoDetails;

/**
 * A photo on its way from a worker to the embedder; see {@link IndexedPhoto} for the parts.
 *
 * @param crops the memory of the crops, given back by {@link #release}
 */
record CroppedPhoto(
        PhotoFile file,
        FolderId folder,
        ContentHash hash,
        @Nullable PictureHash picture,
        int widthPx,
        int heightPx,
        PhotoDetails details,
        @Nullable Look look,
        @Nullable Film film,
        @Nullable PhotoProblem problem,
        List<CroppedFace> faces,
        MemoryBudget.Lease crops) {

    CroppedPhoto {
        faces = List.copyOf(faces);
    }

    /** What the crops of so many faces take. */
    static long cropBytes(int faces, CropFrame frame) {
        return (long) faces * frame.bytes();
    }

    /** The crops are not used any more. */
    void release() {
        crops.close();
    }

    /** @param embeddings one a face, in the same order */
    IndexedPhoto with(List<Embedding> embeddings, String modelId) {
        List<AnalyzedFace> analyzed = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            analyzed.add(faces.get(i).with(embeddings.get(i)));
        }
        return new IndexedPhoto(
                file,
                folder,
                hash,
                picture,
                widthPx,
                heightPx,
                details,
                look,
                film,
                problem,
                PipelineVersion.CURRENT,
                modelId,
                analyzed);
    }
}
