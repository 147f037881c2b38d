package org.kith.engine.index;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.IndexedPhoto;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;

/** A photo on its way from a worker to the embedder; see {@link IndexedPhoto} for the parts. */
record CroppedPhoto(
        PhotoFile file,
        FolderId folder,
        ContentHash hash,
        int widthPx,
        int heightPx,
        @Nullable LocalDateTime takenAt,
        @Nullable PhotoProblem problem,
        List<CroppedFace> faces) {

    CroppedPhoto {
        faces = List.copyOf(faces);
    }

    /** @param embeddings one a face, in the same order */
    IndexedPhoto with(List<Embedding> embeddings, String modelId) {
        List<AnalyzedFace> analyzed = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            analyzed.add(faces.get(i).with(embeddings.get(i)));
        }
        return new IndexedPhoto(
                file, folder, hash, widthPx, heightPx, takenAt, problem, PipelineVersion.CURRENT, modelId, analyzed);
    }
}
