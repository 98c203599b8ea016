package org.hingeline.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The seams of the house, over all modules. */
class SeamsTest {

  private static final String PROTOCOL = "org.hingeline.protocol..";
  private static final String ANALYSIS = "org.hingeline.analysis..";
  private static final String INGEST = "org.hingeline.ingest..";
  private static final String STORAGE = "org.hingeline.storage..";
  private static final String EXPORTS = "org.hingeline.exports..";
  private static final String DASHBOARD = "org.hingeline.dashboard..";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hingeline");

  @Test
  void theProtocolDependsOnNothingButTheLanguage() {
    noClasses()
        .that()
        .resideInAPackage(PROTOCOL)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            PROTOCOL, "java.lang..", "java.util", "java.nio", "java.nio.charset")
        .check(ALL);
  }

  @Test
  void theAnalysisDependsOnNothingButMathematics() {
    noClasses()
        .that()
        .resideInAPackage(ANALYSIS)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            ANALYSIS,
            "org.apache.commons.math3..",
            "java.lang..",
            "java.util",
            "java.util.function",
            "java.util.stream")
        .check(ALL);
  }

  @Test
  void theCoreHasNoClockAndNoThread() {
    noClasses()
        .that()
        .resideInAnyPackage(PROTOCOL, ANALYSIS)
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, ThreadLocal.class, Runtime.class, Process.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
  }

  @Test
  void ingestKnowsNeitherStorageNorDashboard() {
    noClasses()
        .that()
        .resideInAPackage(INGEST)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STORAGE, EXPORTS, DASHBOARD, "io.vertx..")
        .check(ALL);
  }

  @Test
  void storageKnowsOnlyTheAnalysis() {
    noClasses()
        .that()
        .resideInAPackage(STORAGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PROTOCOL, INGEST, EXPORTS, DASHBOARD, "io.vertx..")
        .check(ALL);
  }

  @Test
  void exportsKnowOnlyWhatIsKept() {
    noClasses()
        .that()
        .resideInAPackage(EXPORTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PROTOCOL, INGEST, DASHBOARD, "io.vertx..")
        .check(ALL);
  }

  @Test
  void theLibrariesOfHealthRecordsStayInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.hingeline.exports.fhir..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..")
        .check(ALL);
  }

  @Test
  void onlyTheDashboardHasAMainAndTheRadioProcessOfIngest() {
    methods()
        .that()
        .haveName("main")
        .and()
        .haveRawParameterTypes(String[].class)
        .should()
        .beDeclaredIn(Hingeline.class)
        .orShould()
        .beDeclaredIn("org.hingeline.ingest.ble.child.RadioChild")
        .check(ALL);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("org.hingeline.(protocol.*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("org.hingeline.(ingest.*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("org.hingeline.(exports.*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("org.hingeline.(dashboard.*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("org.hingeline.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void nothingIsKeptInGlobalVariables() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
        .that()
        .areStatic()
        .and(
            DescribedPredicate.describe(
                "are not made by the compiler",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .check(ALL);
  }
}
