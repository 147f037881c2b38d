package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;

/** Guards the default options: docs/decisions/0033-detector-options.md has the figures. */
@Tag("shared")
class DetectionQualityTest {

    private static final double MIN_SIZE_PX = 40;

    private int found;
    private int invented;
    private int missed;

    @Test
    void familyPhotosOfWiderFace() throws IOException {
        Path folder = Testbed.shared("photos/wider-dev");
        String truth = Files.readString(folder.resolve("ground-truth.json"));
        try (CenterFaceDetector detector =
                new CenterFaceDetector(Testbed.openCv(), Testbed.centerFace(), DetectorOptions.DEFAULT)) {
            for (JsonElement photo : JsonParser.parseString(truth).getAsJsonArray()) {
                JsonObject entry = photo.getAsJsonObject();
                UprightImage image =
                        Testbed.decode(folder.resolve(entry.get("file").getAsString()));
                compare(detector.detect(image), entry, image);
            }
        }
        assertThat((double) found / (found + invented)).as("precision").isGreaterThan(0.985);
        assertThat((double) found / (found + missed)).as("recall").isGreaterThan(0.975);
    }

    /** As shared/tools/score.py counts: largest box first, IoU 0.5, invalid faces neither found nor missed. */
    private void compare(List<DetectedFace> faces, JsonObject entry, UprightImage image) {
        List<Box> boxes = new ArrayList<>(
                faces.stream().map(f -> inPixels(f.box(), image)).toList());
        boxes.sort((a, b) -> Double.compare(b.area(), a.area()));
        List<JsonObject> truth = entry.getAsJsonArray("faces").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(f -> Math.min(number(f, "w"), number(f, "h")) >= 1)
                .toList();
        Set<Integer> used = new HashSet<>();
        for (Box box : boxes) {
            int best = -1;
            for (int i = 0; i < truth.size(); i++) {
                boolean better = best < 0
                        || box.intersectionOverUnion(box(truth.get(i)))
                                > box.intersectionOverUnion(box(truth.get(best)));
                best = !used.contains(i) && better ? i : best;
            }
            if (best >= 0 && box.intersectionOverUnion(box(truth.get(best))) >= 0.5) {
                used.add(best);
                found += counts(truth.get(best)) ? 1 : 0;
            } else if (shorterSide(box) >= MIN_SIZE_PX) {
                invented++;
            }
        }
        for (int i = 0; i < truth.size(); i++) {
            missed += !used.contains(i) && counts(truth.get(i)) ? 1 : 0;
        }
    }

    private static boolean counts(JsonObject face) {
        return number(face, "invalid") == 0 && shorterSide(box(face)) >= MIN_SIZE_PX;
    }

    private static double shorterSide(Box box) {
        return Math.min(box.width(), box.height());
    }

    private static Box box(JsonObject face) {
        return new Box(number(face, "x"), number(face, "y"), number(face, "w"), number(face, "h"));
    }

    private static double number(JsonObject face, String name) {
        return face.get(name).getAsDouble();
    }

    private static Box inPixels(Box box, UprightImage image) {
        return new Box(
                box.x() * image.fullWidth(),
                box.y() * image.fullHeight(),
                box.width() * image.fullWidth(),
                box.height() * image.fullHeight());
    }
}
