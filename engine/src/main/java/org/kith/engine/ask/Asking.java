package org.kith.engine.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoId;
import org.kith.engine.review.Review;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.NameCount;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoOriginal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a page that asks somebody who is on photos, as one file that needs nothing else. Thread-safe. */
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** As large as a tablet shows it; a face of the photo's twentieth still has 60 pixels. */
    static final int LONGEST_SIDE_PX = 1280;

    /** Of 100. */
    private static final int QUALITY = 80;

    /** Of 250 KB each: more than that no mail takes, and no tablet opens. */
    private static final int MOST_PHOTOS = 300;

    /** To choose from by typing. */
    private static final int MOST_NAMES = 1_000;

    private final Database library;
    private final Supplier<ImageDecoder> decoder;
    private final Supplier<Review> review;

    /** @param review what is worth asking, when nobody says */
    public Asking(Database library, Supplier<ImageDecoder> decoder, Supplier<Review> review) {
        this.library = library;
        this.decoder = decoder;
        this.review = review;
    }

    /**
     * Runs on the calling thread. A page of before is written over, and nothing else.
     *
     * @param photos these alone; empty: what is most worth asking
     * @throws EngineException if there is nothing to ask, or the page cannot be written; then there is none
     */
    public AskReport run(List<PhotoId> photos, Path file, AskForm form, Job<?> job) {
        List<AskedPhoto> asked = choose(photos, form);
        AskKey key = AskKey.ofLibrary(library.folder());
        String page = key.newPage();
        List<String> names = form.names()
                ? library.read(stores -> stores.people().names()).stream()
                        .filter(name -> !name.hidden())
                        .map(NameCount::name)
                        .limit(MOST_NAMES)
                        .toList()
                : List.of();
        job.stage(JobStage.COPYING, asked.size());
        List<Path> unread = new ArrayList<>();
        try (AskPage writer = new AskPage(file, page, form, names)) {
            int faces = 0;
            for (AskedPhoto photo : asked) {
                if (!job.proceed()) {
                    return new AskReport(0, 0, 0, List.of(), true);
                }
                Optional<AskPage.Photo> made = made(photo, key, page, unread);
                if (made.isPresent()) {
                    writer.add(made.get());
                    faces += made.get().faces().size();
                }
                job.advance();
            }
            if (writer.photos() == 0) {
                throw new EngineException(AskFault.NO_PHOTO);
            }
            return new AskReport(writer.photos(), faces, writer.finish(), unread, false);
        } catch (IOException e) {
            throw new EngineException(AskFault.NOT_WRITTEN, e, file, String.valueOf(e.getMessage()));
        }
    }

    private List<AskedPhoto> choose(List<PhotoId> photos, AskForm form) {
        if (photos.size() > MOST_PHOTOS) {
            throw new EngineException(AskFault.TOO_MANY, photos.size(), MOST_PHOTOS);
        }
        if (!photos.isEmpty()) {
            return library.read(
                    stores -> new AskChoice(stores).of(photos, form.faces().orElse(Integer.MAX_VALUE)));
        }
        Review worth = review.get();
        int most = Math.min(form.faces().orElse(AskForm.USUAL_FACES), MOST_PHOTOS);
        List<AskedPhoto> queue = library.read(stores -> new AskChoice(stores).queue(worth, most));
        if (queue.isEmpty()) {
            throw new EngineException(AskFault.NOTHING_TO_ASK);
        }
        return queue;
    }

    private Optional<AskPage.Photo> made(AskedPhoto photo, AskKey key, String page, List<Path> unread) {
        Optional<PhotoOriginal> source = library.read(stores -> stores.gallery().source(photo.id()));
        if (source.isEmpty()) {
            return Optional.empty(); // it has left the library since
        }
        PhotoOriginal original = source.get();
        @Nullable ContentHash content = original.hash();
        Optional<UprightImage> image = content == null ? Optional.empty() : image(original, content);
        if (content == null || image.isEmpty()) {
            unread.add(original.path());
            return Optional.empty();
        }
        AskedPlace whole = new AskedPlace(
                content,
                library.read(stores -> stores.photoArchive().picture(photo.id()))
                        .orElse(null),
                photo.id(),
                null);
        List<AskPage.Face> faces = new ArrayList<>();
        for (PhotoFace face : photo.faces()) {
            AskedPlace place = new AskedPlace(content, whole.picture(), photo.id(), face.box());
            faces.add(new AskPage.Face(key.seal(place, page), original.turn().of(face.box())));
        }
        byte[] jpeg = decoder.get().encoder().encode(image.get(), LONGEST_SIDE_PX, QUALITY);
        double scale = Math.min(
                1,
                (double) LONGEST_SIDE_PX
                        / Math.max(image.get().width(), image.get().height()));
        return Optional.of(new AskPage.Photo(
                key.seal(whole, page),
                (int) Math.max(1, Math.round(scale * image.get().width())),
                (int) Math.max(1, Math.round(scale * image.get().height())),
                jpeg,
                faces));
    }

    /** Empty if the file is gone or broken, or another picture has taken its place: its faces are not those that are asked about. */
    private Optional<UprightImage> image(PhotoOriginal original, ContentHash known) {
        try {
            PhotoContent content = PhotoContent.read(original.path());
            if (!content.isVideo() && !content.hash().equals(known)) {
                return Optional.empty();
            }
            return Optional.of(decoder.get()
                    .withMaxSidePx(LONGEST_SIDE_PX)
                    .decode(content, original.still())
                    .image()
                    .turned(original.turn()));
        } catch (UnreadablePhotoException e) {
            LOG.info("{} is not on the page", original.path(), e);
            return Optional.empty();
        }
    }
}
