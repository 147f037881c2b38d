package org.kith.engine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kith.engine.image.FileDetails;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.TagForm;

/** Of files that exiftool wrote. */
class IptcRegionsTest {

    private static FileWords words(String name) {
        return FileDetails.of(Path.of("src/test/resources/org/kith/engine/metadata/regions", name))
                .orElseThrow()
                .words();
    }

    private static String line(FaceTag tag) {
        return String.format(
                Locale.ROOT,
                "%s %.2f %.2f %.2f %.2f",
                tag.name(),
                tag.area().x(),
                tag.area().y(),
                tag.area().width(),
                tag.area().height());
    }

    @Test
    void eachShapeInEachUnitIsItsBoxAndOnlyPeopleAreTaken() {
        FileWords words = words("iptc.jpg");
        assertThat(words.faces())
                .extracting(IptcRegionsTest::line)
                .containsExactly(
                        "Rectangle 0.10 0.20 0.20 0.30",
                        "Pixels 0.10 0.20 0.20 0.30",
                        "Circle 0.40 0.35 0.20 0.30",
                        "Circle in pixels 0.40 0.35 0.20 0.30",
                        "Polygon 0.10 0.10 0.30 0.40");
        assertThat(words.faces()).allSatisfy(tag -> {
            assertThat(tag.form()).isEqualTo(TagForm.IPTC_REGION);
            assertThat(tag.aspect()).isEqualTo(1.5);
        });
        assertThat(words.people()).as("who is nowhere else").containsExactly("Otto");
    }

    @Test
    void inASidecarThatDoesNotSayHowLargeThePictureIsPixelsMeanNothing() {
        assertThat(words("sidecar.jpg").faces())
                .extracting(FaceTag::name)
                .containsExactly("Rectangle", "Circle", "Polygon");
    }
}
