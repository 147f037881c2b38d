package org.kith.engine.trash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.engine.act.Acted;
import org.kith.engine.act.Acts;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.scan.Halves;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.TrashedPhoto;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.trash.TrashReport.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves files of photos to the trash and back, and keeps the library in step: the file first, then the row. Should the program end
 * between the two, the next look at the folder finds the file where it is, or gone. Thread-safe.
 */
public final class Trashing {

    private static final Logger LOG = LoggerFactory.getLogger(Trashing.class);

    private final SystemTrash trash;

    public Trashing(SystemTrash trash) {
        this.trash = trash;
    }

    /** Works on the calling thread, but for the rows. */
    public CompletableFuture<Acted<TrashReport>> trash(Collection<PhotoId> photos, Database database, Acts acts) {
        List<TrashedPhoto> gone = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        for (PhotoId photo : new LinkedHashSet<>(photos)) {
            Optional<PhotoRow> row = database.read(stores -> stores.gallery().photo(photo));
            if (row.isPresent() && row.get().status() == PhotoStatus.MISSING) {
                failed.add(new Failure(row.get().path(), "")); // what lies there by now is another photo's
            } else {
                row.ifPresent(there -> move(photo, there.path(), gone, failed));
            }
        }
        return acts.journaled(stores -> {
            for (TrashedPhoto photo : gone) {
                stores.trash().add(photo);
                stores.photos().markMissing(photo.photo());
            }
            return new Done<>(
                    new TrashReport(gone.size(), failed), ActSummary.ofPhotos(ActKind.TRASH, null, gone.size()));
        });
    }

    private void move(PhotoId photo, Path file, List<TrashedPhoto> gone, List<Failure> failed) {
        try {
            List<Path> others = Halves.of(file); // while the photo is there whose halves they are
            String location = trash.move(file);
            gone.add(new TrashedPhoto(photo, file, location, halves(others)));
        } catch (IOException e) {
            LOG.warn("{} could not be moved to the trash", file, e);
            failed.add(new Failure(file, reason(e)));
        }
    }

    /** One that stays is a photo of its own from now on. */
    private List<TrashedPhoto.Half> halves(List<Path> others) {
        List<TrashedPhoto.Half> halves = new ArrayList<>();
        for (Path other : others) {
            try {
                halves.add(new TrashedPhoto.Half(other, trash.move(other)));
            } catch (IOException e) {
                LOG.warn("{} could not be moved to the trash with its photo", other, e);
            }
        }
        return halves;
    }

    /** Moves files there again that were taken out: where they lie now. */
    public List<TrashedPhoto> again(List<TrashedPhoto> photos) {
        List<TrashedPhoto> gone = new ArrayList<>();
        photos.forEach(photo -> move(photo.photo(), photo.path(), gone, new ArrayList<>()));
        return gone;
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "" : String.valueOf(e.getMessage());
    }

    /**
     * Takes files out of the trash again.
     *
     * @param back receives those whose files are where they were
     */
    public TrashReport restore(List<TrashedPhoto> trashed, List<PhotoId> back) {
        List<Failure> failed = new ArrayList<>();
        for (TrashedPhoto photo : trashed) {
            try {
                trash.restore(photo.location(), photo.path());
                back.add(photo.photo());
                restoreHalves(photo);
            } catch (IOException e) {
                if (Files.exists(photo.path())) { // somebody took it out by hand
                    back.add(photo.photo());
                } else {
                    LOG.warn("{} could not be taken out of the trash", photo.path(), e);
                    failed.add(new Failure(photo.path(), reason(e)));
                }
            }
        }
        return new TrashReport(back.size(), failed);
    }

    private void restoreHalves(TrashedPhoto photo) {
        for (TrashedPhoto.Half half : photo.halves()) {
            try {
                trash.restore(half.location(), half.path());
            } catch (IOException e) {
                LOG.warn("{} could not be taken out of the trash with its photo", half.path(), e);
            }
        }
    }
}
