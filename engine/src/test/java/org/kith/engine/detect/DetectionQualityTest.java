package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;

/**
 * Guards the default options and {@link DetectionThresholds}: docs/decisions/0035-second-look.md has the figures. Of each set of
 * photos every so-manieth by day, all by night.
 */
@Tag("shared")
class DetectionQualityTest {

    private final CenterFaceDetector detector =
            new CenterFaceDetector(Testbed.openCv(), Testbed.centerFace(), DetectorOptions.DEFAULT);

    @AfterEach
    void close() {
        detector.close();
    }

    @Test
    void someFamilyPhotosOfWiderFace() throws IOException {
        assertFamilyPhotos(6);
    }

    @Test
    @Tag("nightly")
    void familyPhotosOfWiderFace() throws IOException {
        assertFamilyPhotos(1);
    }

    @Test
    void whereNobodyIsAlmostNothingIsFoundInSome() throws IOException {
        assertThat(inventedWhereNobodyIs(10)).isLessThanOrEqualTo(2);
    }

    @Test
    @Tag("nightly")
    void whereNobodyIsAlmostNothingIsFound() throws IOException {
        assertThat(inventedWhereNobodyIs(1)).isLessThanOrEqualTo(2);
    }

    @Test
    void eachNoseOfSomeIsInOneBox() throws IOException {
        assertNoses(4);
    }

    @Test
    @Tag("nightly")
    void eachNoseIsInOneBox() throws IOException {
        assertNoses(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void facesOfATurnedScanAreFound(int degrees) {
        assertThat(boxes(Testbed.shared("photos/formats/orientation/family_really_rotated_" + degrees + ".jpg")))
                .hasSizeBetween(3, 4);
    }

    private void assertFamilyPhotos(int every) throws IOException {
        Path folder = Testbed.shared("photos/wider-dev");
        DetectionTally large = new DetectionTally(40, Double.MAX_VALUE);
        DetectionTally small = new DetectionTally(20, 40);
        JsonArray photos = parse(folder.resolve("ground-truth.json")).getAsJsonArray();
        for (int i = 0; i < photos.size(); i += every) {
            JsonObject entry = photos.get(i).getAsJsonObject();
            List<Box> boxes = boxes(folder.resolve(entry.get("file").getAsString()));
            large.add(boxes, entry);
            small.add(boxes, entry);
        }
        assertThat(large.precision()).as("precision, 40 px").isGreaterThanOrEqualTo(0.98);
        assertThat(large.recall()).as("recall, 40 px").isGreaterThanOrEqualTo(0.975);
        assertThat(small.precision()).as("precision, 20-40 px").isGreaterThanOrEqualTo(0.96);
        assertThat(small.recall()).as("recall, 20-40 px").isGreaterThanOrEqualTo(0.92);
    }

    private int inventedWhereNobodyIs(int every) throws IOException {
        int invented = 0;
        try (Stream<Path> files = Files.list(Testbed.shared("photos/no-faces"))) {
            List<Path> photos =
                    files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
            for (int i = 0; i < photos.size(); i += every) {
                invented += boxes(photos.get(i)).size();
            }
        }
        return invented;
    }

    private void assertNoses(int every) throws IOException {
        Path folder = Testbed.shared("photos/group-noses");
        List<Map.Entry<String, JsonElement>> photos = List.copyOf(
                parse(folder.resolve("noses.json")).getAsJsonObject().entrySet());
        int withoutNose = 0;
        for (int i = 0; i < photos.size(); i += every) {
            String photo = photos.get(i).getKey();
            List<Box> boxes = boxes(folder.resolve(photo));
            List<JsonArray> noses = photos.get(i).getValue().getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonArray)
                    .toList();
            for (JsonArray nose : noses) {
                assertThat(boxes).as(photo).filteredOn(b -> holds(b, nose)).hasSize(1);
            }
            withoutNose += (int) boxes.stream()
                    .filter(b -> noses.stream().noneMatch(nose -> holds(b, nose)))
                    .count();
        }
        assertThat(withoutNose).isLessThanOrEqualTo(3);
    }

    private List<Box> boxes(Path file) {
        UprightImage image = Testbed.decode(file);
        return detector.detect(image).stream()
                .map(face -> new Box(
                        face.box().x() * image.fullWidth(),
                        face.box().y() * image.fullHeight(),
                        face.box().width() * image.fullWidth(),
                        face.box().height() * image.fullHeight()))
                .toList();
    }

    private static boolean holds(Box box, JsonArray point) {
        double x = point.get(0).getAsDouble() - box.x();
        double y = point.get(1).getAsDouble() - box.y();
        return x >= 0 && x <= box.width() && y >= 0 && y <= box.height();
    }

    private static JsonElement parse(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }
}
