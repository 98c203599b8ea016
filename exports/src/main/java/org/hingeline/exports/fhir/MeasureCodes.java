package org.hingeline.exports.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hingeline.exports.table.RepMeasure;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Quantity;

/**
 * What our observations are called. No code of LOINC or SNOMED CT means the same as one of our
 * quantities, so they have a code system of their own, which travels with them.
 */
final class MeasureCodes {

  static final String REPETITION = "repetition";
  static final String SET = "set";
  static final String COUNTED = "counted_repetitions";
  static final String LAYOUT = "layout";
  static final String TECHNIQUE = "technique";

  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String SYSTEM = uuid("Hingeline measures");

  private MeasureCodes() {}

  /** The same name gives the same URN every time. */
  static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static String system() {
    return SYSTEM;
  }

  static CodeSystem definitions() {
    CodeSystem system = new CodeSystem();
    system
        .setUrl(SYSTEM)
        .setName("HingelineMeasures")
        .setTitle("Quantities of Hingeline")
        .setStatus(PublicationStatus.ACTIVE)
        .setContent(CodeSystem.CodeSystemContentMode.COMPLETE)
        .setCaseSensitive(true);
    define(system, REPETITION, "One repetition of an exercise.");
    define(system, SET, "One set of an exercise.");
    define(system, COUNTED, "Repetitions of a set that count.");
    define(system, LAYOUT, "Sensors worn, 1 to 4.");
    define(system, TECHNIQUE, "Class of the technique of a repetition.");
    RepMeasure.ALL.forEach(measure -> define(system, measure.name(), measure.meaning()));
    return system;
  }

  static CodeableConcept concept(String code) {
    CodeableConcept concept = new CodeableConcept().setText(code.replace('_', ' '));
    concept.addCoding().setSystem(SYSTEM).setCode(code).setDisplay(code.replace('_', ' '));
    return concept;
  }

  /** To four decimals, as everywhere. */
  static Quantity quantity(double value, String ucum) {
    Quantity quantity = new Quantity();
    quantity
        .setValue(java.math.BigDecimal.valueOf(Math.round(value * 1e4), 4).stripTrailingZeros())
        .setUnit(ucum)
        .setSystem(UCUM)
        .setCode(ucum);
    return quantity;
  }

  private static void define(CodeSystem system, String code, String meaning) {
    system.addConcept().setCode(code).setDisplay(code.replace('_', ' ')).setDefinition(meaning);
  }
}
