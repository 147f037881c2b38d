package org.kith.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.fault.EngineException;

@AnalyzeClasses(packages = "org.kith.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule engineKnowsNoWindows = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.kith.app..")
            .because("the engine runs without a display, and is tested without one");

    @ArchTest
    static final ArchRule openCvStaysWithPixels = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.kith.engine.image..",
                    "org.kith.engine.detect..",
                    "org.kith.engine.align..",
                    "org.kith.engine.embed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.opencv..")
            .because("native memory is freed where it is taken");

    @ArchTest
    static final ArchRule ffmpegStaysWithImages = noClasses()
            .that()
            .resideOutsideOfPackage("org.kith.engine.image..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("it is loaded late, and freed where it is taken");

    @ArchTest
    static final ArchRule djlStaysWithWhatRunsNetworks = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.kith.engine.mxnet..",
                    "org.kith.engine.embed..",
                    "org.kith.engine.neighbours..",
                    "org.kith.engine.train..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("one thread owns the model, and where MXNet does not run another engine may take its place");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("org.kith.engine.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("one thread writes, in transactions the store knows of");

    @ArchTest
    static final ArchRule whatGoesWrongIsACode = noClasses()
            .that()
            .areNotAssignableTo(EngineException.class)
            .should()
            .callConstructor(EngineException.class, String.class)
            .orShould()
            .callConstructor(EngineException.class, String.class, Throwable.class)
            .because("a sentence made here is English in every language; a fault can be said in any");

    @ArchTest
    static final ArchRule nativeTypesDoNotTravel = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(nameNoNativeType())
            .because("whoever gets a Mat, an NDArray or a ResultSet would have to know who frees it");

    @ArchTest
    static final ArchRule packagesKnowEachOtherOneWay = slices().assignedFrom(PackageRules.packages())
            .should()
            .beFreeOfCycles()
            .because("packages in a circle can only be read, tested and changed together");

    @ArchTest
    static final ArchRule noPackageIsAHeap = classes()
            .should(PackageRules.liveInPackagesOfAtMost(45))
            .because("a package of more types than that is about several things");

    private static ArchCondition<JavaMethod> nameNoNativeType() {
        List<String> nativeTypes =
                List.of("org.opencv.core.Mat", "ai.djl.ndarray.NDArray", "java.sql.ResultSet", "java.sql.Connection");
        return new ArchCondition<>("name no native type") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .filter(nativeTypes::contains)
                        .forEach(type ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + ": " + type)));
            }
        };
    }
}
