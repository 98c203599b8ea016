package org.hingeline.protocol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A pure machine: bytes in, messages out. */
class SeamTest {
  private static final JavaClasses CODEC =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hingeline.protocol");

  @Test
  void theCodecDependsOnNothingButThePlainLanguage() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "org.hingeline.protocol..",
                "java.lang",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.util",
                "java.nio",
                "java.nio.charset"))
        .check(CODEC);
  }

  @Test
  void itHasNoThreadClockLoggerOrFile() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Runnable.class, ThreadLocal.class, Process.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CODEC);
  }

  @Test
  void framesKnowNothingOfMessages() {
    noClasses()
        .that()
        .resideInAPackage("..protocol.frame..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("..protocol.message.."))
        .check(CODEC);
  }
}
