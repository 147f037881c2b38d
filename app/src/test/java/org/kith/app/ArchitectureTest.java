package org.kith.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "org.kith.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theCommandLineNeedsNoWindow = noClasses()
            .that()
            .resideInAPackage("org.kith.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("commands run on machines without a display");

    @ArchTest
    static final ArchRule theCommandLineKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage("org.kith.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kith.app.window..")
            .because("what opens a window is handed to it: loading a class of the window loads JavaFX");

    @ArchTest
    static final ArchRule theWindowKnowsNoCommands = noClasses()
            .that()
            .resideInAPackage("org.kith.app.window..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kith.app.cli..")
            .because("both stand on the engine; what they share is in platform and text");

    @ArchTest
    static final ArchRule searchesAreReadWithoutWindowOrCommands = noClasses()
            .that()
            .resideInAPackage("org.kith.app.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kith.app.window..", "org.kith.app.cli..", "javafx..")
            .because("both read searches alike");

    @ArchTest
    static final ArchRule theEngineHasOneDoor = classes()
            .should(seeOfTheEngineItsFaceOnly())
            .because("one door: what is behind it can change without the app");

    @ArchTest
    static void theFaceOfTheEngineShowsNoRoomBehindIt(JavaClasses app) {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "org.kith.engine.store",
                        "org.kith.engine.store.sql..",
                        "org.kith.engine.index..",
                        "org.kith.engine.image..",
                        "org.kith.engine.detect..",
                        "org.kith.engine.align..",
                        "org.kith.engine.embed..",
                        "org.kith.engine.cluster",
                        "org.kith.engine.neighbours..",
                        "org.kith.engine.scan..")
                .because("whoever sees a store or a detector goes round the door")
                .check(new ClassFileImporter().importClasses(EngineFace.types()));
    }

    @ArchTest
    static final ArchRule packagesKnowEachOtherOneWay = slices().assignedFrom(PackageRules.packages())
            .should()
            .beFreeOfCycles()
            .because("packages in a circle can only be read, tested and changed together");

    @ArchTest
    static final ArchRule noPackageIsAHeap = classes()
            .should(PackageRules.liveInPackagesOfAtMost(45))
            .because("a package of more types than that is about several things");

    @ArchTest
    static final ArchRule theAppKnowsNoNativesAndNoSql = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "org.bytedeco..", "ai.djl..", "java.sql..", "org.sqlite..")
            .because("they are the engine's");

    private static ArchCondition<JavaClass> seeOfTheEngineItsFaceOnly() {
        Set<String> face = EngineFace.types().stream().map(Class::getName).collect(Collectors.toSet());
        return new ArchCondition<>("see of the engine its face only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean engines = target.getPackageName().startsWith("org.kith.engine");
                    boolean common = Set.of("org.kith.engine.model", "org.kith.engine.job", "org.kith.engine.fault")
                            .contains(target.getPackageName());
                    if (engines && !common && !face.contains(target.getName())) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
