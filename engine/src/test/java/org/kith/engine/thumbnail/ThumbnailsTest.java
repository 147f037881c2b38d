package org.kith.engine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.FoundFile;

class ThumbnailsTest {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;

    /** A red square of 120 px, 900 px from the left, 60 px from above. */
    private static final Box FACE = new Box(0.75, 0.1, 0.1, 0.2);

    private final OpenCv openCv = Testbed.openCv();
    private TestLibrary library;
    private Path folder;
    private Path photos;
    private Thumbnails thumbnails;

    @BeforeEach
    void openLibrary(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("library");
        photos = Files.createDirectory(temporary.resolve("photos"));
        library = new TestLibrary(folder);
        thumbnails = new Thumbnails(library.database(), this::decoder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
        assertThat(openCv.openNatives()).isZero();
    }

    private ImageDecoder decoder() {
        return new ImageDecoder(openCv, Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX);
    }

    private Path paint(String name) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.BLUE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Color.RED);
        g.fillRect(900, 60, 120, 120);
        g.dispose();
        Path file = photos.resolve(name);
        ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile());
        return file;
    }

    private static ContentHash hash(Path file) {
        return ContentHash.ofContent(Testbed.bytes(file));
    }

    private PhotoId index(Path file) {
        IndexedPhoto photo = new IndexedPhoto(
                new PhotoFile(file, 1, 1),
                library.root(),
                hash(file),
                null,
                WIDTH,
                HEIGHT,
                PhotoDetails.NONE,
                null,
                Samples.PIPELINE,
                Samples.MODEL,
                List.of(Samples.face(FACE, 0.5, FaceRole.SEED)));
        return library.write(stores -> stores.photos().saveIndexed(photo));
    }

    private FaceId face() {
        return library.rows().get(0).id();
    }

    private static BufferedImage image(Optional<byte[]> jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg.orElseThrow()));
    }

    private static boolean isRed(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.walk(folder.resolve(ThumbnailFolder.NAME))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aPhotoIsReducedAndItsThumbnailOutlivesTheFile() throws IOException {
        Path file = paint("a.png");
        PhotoId photo = index(file);

        BufferedImage first = image(thumbnails.photo(photo));
        Files.delete(file);
        BufferedImage second = image(thumbnails.photo(photo));

        assertThat(List.of(first.getWidth(), first.getHeight())).containsExactly(320, 160);
        assertThat(isRed(first.getRGB(256, 32))).isTrue();
        assertThat(isRed(first.getRGB(230, 32))).isFalse();
        assertThat(second.getRGB(256, 32)).isEqualTo(first.getRGB(256, 32));
    }

    @Test
    void aFaceStandsInTheMiddleOfItsSquare() throws IOException {
        index(paint("a.png"));

        BufferedImage face = image(thumbnails.face(face()));

        assertThat(List.of(face.getWidth(), face.getHeight())).containsExactly(160, 160);
        assertThat(isRed(face.getRGB(80, 80))).isTrue();
        for (int corner : new int[] {5, 154}) {
            assertThat(isRed(face.getRGB(corner, 80))).isFalse();
            assertThat(isRed(face.getRGB(80, corner))).isFalse();
        }
    }

    @Test
    void aDamagedThumbnailIsMadeAgain() throws IOException {
        PhotoId photo = index(paint("a.png"));
        byte[] whole = thumbnails.photo(photo).orElseThrow();
        Path file = kept().get(0);
        for (int length : new int[] {0, 1, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(thumbnails.photo(photo)).hasValue(whole);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void aPhotoThatMovedKeepsItsThumbnail() throws IOException {
        Path file = paint("a.png");
        PhotoId photo = index(file);
        byte[] before = thumbnails.photo(photo).orElseThrow();
        Files.delete(file);
        library.change(stores -> stores.photos()
                .relocate(Map.of(
                        photo, new FoundFile(new PhotoFile(photos.resolve("moved.png"), 1, 1), library.root()))));

        assertThat(thumbnails.photo(photo)).hasValue(before);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whereNothingCanBeKeptThumbnailsAreMadeAllTheSame() throws IOException {
        Files.writeString(folder.resolve(ThumbnailFolder.NAME), "no folder");
        PhotoId photo = index(paint("a.png"));

        assertThat(image(thumbnails.photo(photo)).getWidth()).isEqualTo(320);
        assertThat(image(thumbnails.face(face())).getWidth()).isEqualTo(160);
        assertThat(Files.readString(folder.resolve(ThumbnailFolder.NAME))).isEqualTo("no folder");
    }

    @Test
    void anotherPictureInTheFilesPlaceIsNoFaceOfThePhoto() throws IOException {
        Path file = paint("a.png");
        index(file);
        Files.delete(file);
        Files.move(paint("b.bmp"), file);

        assertThat(thumbnails.face(face())).isEmpty();
    }

    @Test
    void whatIsGoneOrBrokenIsNotShown() throws IOException {
        Path file = paint("a.png");
        PhotoId photo = index(file);
        Files.writeString(file, "broken");

        assertThat(thumbnails.photo(photo)).isEmpty();
        assertThat(thumbnails.face(face())).isEmpty();
        Displayed displayed = thumbnails.display(photo, 1000);
        assertThat(displayed.picture()).isEmpty();
        assertThat(displayed.problem()).isPresent();
        assertThat(thumbnails.photo(new PhotoId(4711))).isEmpty();
        assertThat(thumbnails.face(new FaceId(4711))).isEmpty();
    }

    @Test
    void formatsThatJavaFxCannotReadAreShownToo() throws IOException {
        PhotoId photo = index(paint("a.tiff"));

        Picture picture = thumbnails.display(photo, 600).picture().orElseThrow();

        assertThat(List.of(picture.widthPx(), picture.heightPx(), picture.fullWidthPx(), picture.fullHeightPx()))
                .containsExactly(600, 300, WIDTH, HEIGHT);
        assertThat(picture.argb()[60 * 600 + 480]).isEqualTo(0xffff0000);
        assertThat(picture.argb()[60 * 600 + 440]).isEqualTo(0xff0000ff);
    }

    @Test
    void whatIndexingWritesIsFoundAgain() throws Exception {
        Path file = paint("a.png");
        PhotoId photo = index(file);
        new ThumbnailWriter(new ThumbnailFolder(folder), decoder().encoder())
                .write(hash(file), Testbed.decode(file), List.of(FACE));
        Files.delete(file);

        assertThat(image(thumbnails.photo(photo)).getWidth()).isEqualTo(320);
        assertThat(isRed(image(thumbnails.face(face())).getRGB(80, 80))).isTrue();
    }

    @Test
    void forgettingTakesThePhotosThumbnailsAndNoOthers() throws IOException {
        Path a = paint("a.png");
        Path b = paint("b.bmp");
        PhotoId photoA = index(a);
        PhotoId photoB = index(b);
        thumbnails.photo(photoA);
        thumbnails.photo(photoB);
        thumbnails.face(face());

        new ThumbnailFolder(folder).forget(hash(a));

        assertThat(kept()).extracting(file -> file.getFileName().toString()).containsExactly(hash(b).hex() + ".jpg");
    }

    @Test
    void manyThreadsMayAskAtOnce() throws Exception {
        PhotoId photo = index(paint("a.png"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<byte[]>>> answers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                answers.add(threads.submit(() -> thumbnails.photo(photo)));
            }
            byte[] first = answers.get(0).get().orElseThrow();
            for (Future<Optional<byte[]>> answer : answers) {
                assertThat(answer.get()).hasValue(first);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(kept()).hasSize(1);
    }
}
