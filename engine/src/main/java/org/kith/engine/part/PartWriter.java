package org.kith.engine.part;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.index.PipelineVersion;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadPhoto;

/** Writes a part into a stream, photo by photo; complete once it is {@linkplain #finish finished}. Confined to one thread. */
public final class PartWriter implements AutoCloseable {

    private final OutputStream out;
    private final String modelId;
    private int rows;

    /**
     * Begins one.
     *
     * @param out closed with this
     * @param modelId of the embeddings
     * @param roots the folders or files whose photos these are: paths, or what another program calls them
     */
    public PartWriter(OutputStream out, String modelId, List<String> roots) throws IOException {
        this.out = new BufferedOutputStream(new GZIPOutputStream(out));
        this.modelId = modelId;
        write(new PartFormat.Head(
                PartFormat.NAME, PartFormat.VERSION, modelId, PipelineVersion.CURRENT, PhotoDetails.VERSION, roots));
    }

    /**
     * One photo more.
     *
     * @param root which of the roots it is in
     * @param path from there, with slashes; empty where the root is the file
     * @throws UncheckedIOException if it cannot be written
     */
    public void add(int root, String path, ReadPhoto read) {
        @Nullable IndexedPhoto photo = read.photo();
        if (photo != null && !photo.modelId().equals(modelId)) {
            throw new IllegalArgumentException(photo.modelId() + " in a part of " + modelId);
        }
        PartFormat.@Nullable Found found = photo == null
                ? null
                : new PartFormat.Found(
                        photo.picture(),
                        photo.widthPx(),
                        photo.heightPx(),
                        photo.details(),
                        photo.look(),
                        photo.film(),
                        photo.problem(),
                        photo.faces());
        try {
            write(new PartFormat.Row(
                    root, path, read.file().sizeBytes(), read.file().modifiedMs(), read.hash(), found, read.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    /** How many photos and unreadable files are in it. */
    public int rows() {
        return rows;
    }

    /** No photo comes any more. */
    public void finish() throws IOException {
        write(new PartFormat.End(rows));
        out.flush();
    }

    private void write(Object line) throws IOException {
        out.write((PartFormat.GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
