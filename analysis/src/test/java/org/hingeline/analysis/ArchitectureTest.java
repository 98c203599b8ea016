package org.hingeline.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The analysis is a pure machine: mathematics in, results out, no clock, thread, file or log. */
class ArchitectureTest {
  private static final JavaClasses ANALYSIS = compiled();

  private static JavaClasses compiled() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .importUrl(MotionPipeline.class.getProtectionDomain().getCodeSource().getLocation());
  }

  @Test
  void dependsOnNothingButTheLanguageAndMathematics() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hingeline.analysis..",
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.apache.commons.math3..")
        .check(ANALYSIS);
  }

  @Test
  void hasNoClock() {
    noClasses()
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.time..")
        .check(ANALYSIS);
  }

  @Test
  void hasNoThread() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Thread")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Timer")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .check(ANALYSIS);
  }

  @Test
  void hasNoFileAndNoLog() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.util.logging..", "org.slf4j..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ANALYSIS);
  }

  @Test
  void theStagesDoNotGoRoundInCircles() {
    slices().matching("org.hingeline.analysis.(*)..").should().beFreeOfCycles().check(ANALYSIS);
  }
}
