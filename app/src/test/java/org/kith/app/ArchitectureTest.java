package org.kith.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
    static final ArchRule theAppKnowsNoNativesAndNoSql = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "org.bytedeco..", "ai.djl..", "java.sql..", "org.sqlite..")
            .because("they are the engine's");
}
