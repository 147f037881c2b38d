package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class PhotoAnalyzerTest {

    private static final int MAX_SIDE_PX = 200;

    private final List<Integer> widths = new ArrayList<>();

    /** Sees a face that takes a part of the width, and notes how wide the picture is. */
    @TempDir
    private Path folder;

    private FaceDetector seeing(double part) {
        return new FaceDetector() {
            @Override
            public List<DetectedFace> detect(UprightImage image) {
                widths.add(image.width());
                Point middle = new Point(0.5, 0.5);
                Landmarks landmarks = new Landmarks(middle, middle, middle, middle, middle);
                return List.of(new DetectedFace(new Box(0.1, 0.1, part, part), landmarks, 0.9));
            }

            @Override
            public void close() {}
        };
    }

    private List<Integer> widthsSeen(int fullWidth, double part, long maxBytes) throws Exception {
        ImageDecoder decoder = new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), MAX_SIDE_PX).withMaxBytes(maxBytes);
        try (PhotoAnalyzer analyzer = new PhotoAnalyzer(
                decoder, seeing(part), new FaceAligner(Testbed.openCv()), CropFrame.ARCFACE, new StageClock())) {
            PhotoAnalyzer.Found found = analyzer.find(photo(fullWidth));
            assertThat(found.photo().image().fullWidth()).isEqualTo(fullWidth);
            assertThat(found.photo().image().width()).isEqualTo(widths.get(widths.size() - 1));
        }
        return widths;
    }

    private PhotoContent photo(int width) throws Exception {
        return PhotoContent.read(Files.write(folder.resolve("a.png"), png(width)));
    }

    private static byte[] png(int width) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, width, BufferedImage.TYPE_3BYTE_BGR), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aLargePhotoOfSmallFacesIsDecodedLarger() throws Exception {
        assertThat(widthsSeen(1000, 0.1, Long.MAX_VALUE)).containsExactly(200, 240);
    }

    @Test
    void aPhotoOfLargeFacesIsNot() throws Exception {
        assertThat(widthsSeen(1000, 0.5, Long.MAX_VALUE)).containsExactly(200);
    }

    @Test
    void noMoreIsDecodedThanThereIsMuchMoreToSee() throws Exception {
        assertThat(widthsSeen(400, 0.1, Long.MAX_VALUE)).containsExactly(200);
    }

    @Test
    void noMoreIsDecodedThanThereIsMemoryFor() throws Exception {
        assertThat(widthsSeen(1000, 0.1, 3_700_000)).containsExactly(200);
    }
}
