package org.kith.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every limit by which the program decides about faces and people stands in the thresholds of its room, with its source. */
@AnalyzeClasses(packages = "org.kith.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ThresholdsTest {

    private static final String NAME = "Thresholds";

    /**
     * Fractions that decide nothing about a face: sentinels, units, rounding, how a picture is reduced, what a setting
     * starts with.
     */
    private static final Set<String> NO_LIMITS = Set.of(
            "FaceAligner.MIN_BILINEAR_SCALE",
            "FaceWeight.LEAST",
            "Links.ANYTHING",
            "Links.NEVER",
            "Moved.ROUNDING",
            "StrictnessCuts.DEFAULT_STRICTNESS",
            "Event.EARTH_RADIUS_KM",
            "Proportion.Z");

    @ArchTest
    static final ArchRule limitsStandInThresholds = fields().that()
            .areStatic()
            .and()
            .haveRawType(double.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(Stream.of("align", "cluster", "detect", "people", "review", "store")
                    .map(room -> "org.kith.engine." + room)
                    .toArray(String[]::new))
            .should(standInThresholds())
            .because("who changes a limit finds it, and what it was measured on, in one place a room");

    private static ArchCondition<JavaField> standInThresholds() {
        return new ArchCondition<>("stand in a class named *" + NAME) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String owner = field.getOwner().getSimpleName();
                boolean fine = owner.endsWith(NAME) || NO_LIMITS.contains(owner + "." + field.getName());
                events.add(new SimpleConditionEvent(field, fine, field.getFullName() + " stands in no " + NAME));
            }
        };
    }

    @Test
    void eachThresholdSaysWhereItIsFrom() throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            classes = files.filter(file -> file.toString().endsWith(NAME + ".java"))
                    .toList();
        }
        assertThat(classes)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "Thresholds.java",
                        "DetectionThresholds.java",
                        "FaceThresholds.java",
                        "PeopleThresholds.java",
                        "QualityThresholds.java",
                        "ReviewThresholds.java",
                        "TrustThresholds.java");
        for (Path file : classes) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).contains("static final")) {
                    assertThat(lines.get(i - 1)).as("before %s", lines.get(i)).endsWith("*/");
                }
            }
        }
    }
}
