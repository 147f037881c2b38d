package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.Testbed;
import org.kith.engine.detect.CenterFaceDetector;
import org.kith.engine.detect.DetectorOptions;
import org.kith.engine.model.PhotoProblem.Kind;

/** One family picture in a hundred guises: each decodes, or fails, as its manifest says. */
@Tag("shared")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsManifestTest {

    private static final Set<Kind> UNREADABLE_KINDS = Set.of(Kind.NOT_A_PICTURE, Kind.CORRUPT, Kind.DAMAGED);

    private final OpenCv openCv = Testbed.openCv();
    private final ImageDecoder decoder = new ImageDecoder(openCv, Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX);
    private final CenterFaceDetector detector =
            new CenterFaceDetector(openCv, Testbed.centerFace(), DetectorOptions.DEFAULT);

    @AfterAll
    void close() {
        detector.close();
    }

    static Stream<Arguments> files() throws IOException {
        Path folder = Testbed.shared("photos/formats");
        JsonArray manifest = JsonParser.parseString(Files.readString(folder.resolve("manifest.json")))
                .getAsJsonArray();
        return manifest.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(entry -> Arguments.of(entry.get("file").getAsString(), folder, entry));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void fileIsAsItsManifestSays(String name, Path folder, JsonObject entry) throws UnreadablePhotoException {
        byte[] content = PhotoBytes.read(folder.resolve(name));
        boolean decodable = entry.get("decodable").getAsBoolean();
        JsonElement faces = entry.get("expected_faces");
        try {
            DecodedPhoto photo = decoder.decode(content, name);
            assertThat(photo.problem().isEmpty()).as("%s", photo.problem()).isEqualTo(decodable);
            int found = detector.detect(photo.image()).size();
            if (!faces.isJsonNull()) {
                assertThat(found).isEqualTo(faces.getAsInt());
            }
        } catch (UnreadablePhotoException e) {
            assertThat(e.problem().kind()).isIn(UNREADABLE_KINDS);
            assertThat(decodable).as(e.getMessage()).isFalse();
        }
    }
}
