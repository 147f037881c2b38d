package org.kith.engine.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.index.PipelineVersion;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.thumbnail.ThumbnailFolder;

/**
 * A library of photos that nobody took: rows and thumbnails as indexing leaves them, in folders, over ten years, with what cameras write
 * and users say. The thumbnails are {@value #DISTINCT} different pictures, each kept for many photos in a file of its own.
 */
final class SampleLibrary {

    private static final int DISTINCT = 255;
    private static final int A_FOLDER = 250;
    private static final int A_TRANSACTION = 1000;
    private static final LocalDateTime NEWEST = LocalDateTime.of(2024, 12, 31, 18, 0);
    private static final int YEARS = 10;
    private static final long SEED = 1;

    /** One of so many photos. */
    private static final int LOCATED = 3;

    private static final int RATED = 20;
    private static final int FAVOURITE = 50;
    private static final int CAPTIONED = 100;
    private static final int TAGGED = 10;
    private static final int MOST_COLOUR = 100;

    private final Database library;
    private final Path photos;
    private final SamplePlan plan;
    private final SampleFiles files;
    private final DrawnPeople drawn;
    private final Map<Integer, List<PhotoId>> tagged = new TreeMap<>();

    /** @param folder the photos will be in a folder of it */
    SampleLibrary(Database library, Path folder, SamplePlan plan) {
        this.library = library;
        this.photos = folder.resolve("photos");
        this.plan = plan;
        this.files = new SampleFiles(folder.resolve("originals"));
        this.drawn = new DrawnPeople(Math.max(1, plan.faces()), SEED, photos);
    }

    void make() {
        // all names before any file is described: another name changes a file's ctime
        IntStream.range(0, plan.photos()).forEach(photo -> files.make(path(photo), photo));
        FolderId folder = library.writeAndWait(
                Priority.INDEXING, stores -> stores.folders().add(photos));
        for (int from = 0; from < plan.photos(); from += A_TRANSACTION) {
            int first = from;
            library.changeAndWait(Priority.INDEXING, stores -> save(stores, folder, first));
        }
        library.changeAndWait(Priority.INDEXING, this::tag);
        if (plan.faces() > 0) {
            library.changeAndWait(Priority.INDEXING, this::group);
        }
        if (plan.pictures()) {
            keepPictures();
        }
    }

    private void save(Stores stores, FolderId folder, int first) {
        for (int i = first; i < Math.min(plan.photos(), first + A_TRANSACTION); i++) {
            PhotoId photo = stores.photos()
                    .saveIndexed(new IndexedPhoto(
                            SampleFiles.describe(path(i)),
                            folder,
                            hash(i),
                            null,
                            SampleFiles.widthPx(i),
                            SampleFiles.heightPx(i),
                            details(i),
                            look(i),
                            null,
                            null,
                            PipelineVersion.CURRENT,
                            BundledModel.ID,
                            faces(i)));
            drawn.know(stores, photo, plan.firstFace(i));
            if (i % RATED == 0 || i % FAVOURITE == 1 || i % CAPTIONED == 2) {
                String caption = i % CAPTIONED == 2 ? "What we saw on day " + i : null;
                stores.notes()
                        .save(photo, new PhotoNote(i % FAVOURITE == 1, i / RATED % 5 + 1, caption, null, 0, false));
            }
            if (i % TAGGED == 0) {
                tagged.computeIfAbsent(i / A_FOLDER, none -> new ArrayList<>()).add(photo);
            }
        }
    }

    private List<AnalyzedFace> faces(int photo) {
        return drawn.analyzed(plan.firstFace(photo), plan.firstFace(photo + 1));
    }

    private PhotoDetails details(int photo) {
        LocalDateTime taken = NEWEST.minusMinutes((long) (photo * (YEARS * 365.0 * 24 * 60 / plan.photos())));
        return new PhotoDetails(
                new ReadTime(taken, false, TakenFrom.EXIF, null),
                photo % LOCATED == 0 ? SampleWords.place(photo) : null,
                SampleWords.camera(photo),
                SampleWords.lens(photo),
                SampleWords.exposure(photo),
                1,
                FileWords.NONE);
    }

    private static Look look(int photo) {
        Random random = new Random(photo);
        return new Look(random.nextLong(), random.nextDouble(), random.nextInt(MOST_COLOUR));
    }

    private void tag(Stores stores) {
        tagged.forEach((folder, photosOfFolder) ->
                stores.tags().add(photosOfFolder, new Label(SampleWords.tag(folder * A_FOLDER))));
    }

    /** Each person's faces are one group; the largest have names, and are known by one face. */
    private void group(Stores stores) {
        List<ClusterGroup> groups = new ArrayList<>();
        drawn.people().forEach((person, faces) -> {
            @Nullable PersonId named = null;
            if (groups.size() < plan.named()) {
                named = stores.people().add(new PersonName(SampleWords.person(person)));
                FaceId face = faces.iterator().next();
                stores.verdicts().is(Set.of(face), named, VerdictSource.FACE);
            }
            groups.add(new ClusterGroup(faces, named));
        });
        DrawnPeople.replaceGroups(stores, groups);
    }

    private void keepPictures() {
        ThumbnailFolder thumbnails = new ThumbnailFolder(library.folder());
        List<byte[]> pictures = SamplePictures.make(Math.min(plan.photos(), DISTINCT));
        List<byte[]> faces = SamplePictures.faces(DISTINCT);
        for (int i = 0; i < plan.photos(); i++) {
            thumbnails.keepPhoto(hash(i), pictures.get(i % pictures.size()));
            for (Box box : DrawnPeople.boxes(plan.firstFace(i + 1) - plan.firstFace(i))) {
                thumbnails.keepFace(hash(i), box, faces.get(i % faces.size()));
            }
        }
    }

    private Path path(int photo) {
        return photos.resolve("folder %03d".formatted(photo / A_FOLDER)).resolve("photo %06d.jpg".formatted(photo));
    }

    private static ContentHash hash(int photo) {
        return SampleHash.of("sample " + photo);
    }
}
