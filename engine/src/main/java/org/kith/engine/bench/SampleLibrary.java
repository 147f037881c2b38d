package org.kith.engine.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.thumbnail.ThumbnailFolder;

/**
 * A library of photos that do not exist: rows and thumbnails as indexing leaves them, in albums, over ten years. The
 * thumbnails are {@value #DISTINCT} different pictures, each kept for many photos in a file of its own.
 */
final class SampleLibrary {

    private static final int DISTINCT = 256;
    private static final int AN_ALBUM = 250;
    private static final int A_TRANSACTION = 1000;
    private static final LocalDateTime NEWEST = LocalDateTime.of(2024, 12, 31, 18, 0);
    private static final int YEARS = 10;
    private static final long SIZE_BYTES = 4_000_000;
    private static final int WIDTH_PX = 4032;
    private static final int HEIGHT_PX = 2688;

    private final Database library;
    private final Path photos;
    private final int count;

    /** @param photos where the photos would be; nothing is there */
    SampleLibrary(Database library, Path photos, int count) {
        this.library = library;
        this.photos = photos;
        this.count = count;
    }

    void make() {
        FolderId folder = library.writeAndWait(
                Priority.INDEXING, stores -> stores.folders().add(photos));
        for (int from = 0; from < count; from += A_TRANSACTION) {
            int first = from;
            library.changeAndWait(Priority.INDEXING, stores -> saveRows(stores, folder, first));
        }
        saveThumbnails();
    }

    private void saveRows(Stores stores, FolderId folder, int first) {
        for (int i = first; i < Math.min(count, first + A_TRANSACTION); i++) {
            boolean upright = i % 3 == 2;
            LocalDateTime taken = NEWEST.minusMinutes((long) (i * (YEARS * 365.0 * 24 * 60 / count)));
            stores.photos()
                    .saveIndexed(new IndexedPhoto(
                            new PhotoFile(path(i), SIZE_BYTES, i),
                            folder,
                            hash(i),
                            null,
                            upright ? HEIGHT_PX : WIDTH_PX,
                            upright ? WIDTH_PX : HEIGHT_PX,
                            PhotoDetails.taken(taken),
                            null,
                            "sample",
                            "sample",
                            List.of()));
        }
    }

    private void saveThumbnails() {
        ThumbnailFolder thumbnails = new ThumbnailFolder(library.folder());
        List<byte[]> pictures = SamplePictures.make(Math.min(count, DISTINCT));
        for (int i = 0; i < count; i++) {
            thumbnails.keepPhoto(hash(i), pictures.get(i % pictures.size()));
        }
    }

    private Path path(int photo) {
        return photos.resolve("album %03d".formatted(photo / AN_ALBUM)).resolve("photo %06d.jpg".formatted(photo));
    }

    private static ContentHash hash(int photo) {
        return SampleHash.of("sample " + photo);
    }
}
