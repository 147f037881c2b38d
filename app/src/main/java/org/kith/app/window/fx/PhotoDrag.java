package org.kith.app.window.fx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.kith.engine.model.PhotoId;

/** Photos that are dragged: as photos within the window, and as files for other programs, which get copies. FX thread only. */
public final class PhotoDrag {

    private static final DataFormat PHOTOS = DragPicture.format("application/x-kith-photos");

    private PhotoDrag() {}

    /**
     * To be called when a drag is detected.
     *
     * @param files of the photos, for other programs
     * @param picture goes along with the pointer
     */
    public static void start(Node source, List<PhotoId> photos, List<Path> files, Node picture) {
        // Never as moved: what is moved away, the program it goes to may delete.
        Dragboard board = source.startDragAndDrop(TransferMode.COPY);
        board.setContent(content(photos, files));
        DragPicture.put(board, picture);
    }

    static ClipboardContent content(List<PhotoId> photos, List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.put(PHOTOS, photos.stream().mapToLong(PhotoId::value).toArray());
        if (!files.isEmpty()) {
            content.putFiles(files.stream().map(Path::toFile).toList());
        }
        return content;
    }

    /** Whether photos of this window are dragged: those of another have other numbers. */
    public static boolean isOf(DragEvent event) {
        return event.getGestureSource() != null && event.getDragboard().hasContent(PHOTOS);
    }

    /** Those that are dropped. */
    public static List<PhotoId> photos(DragEvent event) {
        return Arrays.stream((long[]) event.getDragboard().getContent(PHOTOS))
                .mapToObj(PhotoId::new)
                .toList();
    }
}
