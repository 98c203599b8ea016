package org.hingeline.exports.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.table.RepMeasure;
import org.hingeline.storage.SessionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** One session: a procedure, and observations of its sets and repetitions. */
final class SessionResources {

  private static final String CATEGORIES =
      "http://terminology.hl7.org/CodeSystem/observation-category";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String EXERCISE_THERAPY = "229065009";

  /** A resource under the name by which others refer to it. */
  record Named(String url, Resource resource) {}

  private final ExportSession session;
  private final Reference patient;
  private final String procedureUrl;

  SessionResources(ExportSession session, String patientUrl) {
    this.session = session;
    this.patient = new Reference(patientUrl);
    this.procedureUrl = MeasureCodes.uuid("session " + session.id());
  }

  List<Named> all() {
    List<Named> all = new ArrayList<>();
    all.add(new Named(procedureUrl, procedure()));
    for (SetSummary set : session.detail().sets()) {
      List<Reference> members = new ArrayList<>();
      for (Repetition rep : session.counted()) {
        if (rep.set() == set.number()) {
          String url =
              MeasureCodes.uuid(
                  "repetition %s %d.%d".formatted(session.id(), rep.set(), rep.number()));
          all.add(new Named(url, repetition(rep)));
          members.add(new Reference(url));
        }
      }
      String url = MeasureCodes.uuid("set %s %d".formatted(session.id(), set.number()));
      all.add(new Named(url, set(set, members)));
    }
    return all;
  }

  private Procedure procedure() {
    boolean open = session.summary().status() == SessionStatus.OPEN;
    CodeableConcept code = new CodeableConcept().setText("Hip-hinge and lifting exercises");
    code.addCoding().setSystem(SNOMED).setCode(EXERCISE_THERAPY).setDisplay("Exercise therapy");
    Period period = new Period().setStartElement(time(session.startedAt()));
    if (session.summary().endedAtMs() >= 0) {
      period.setEndElement(time(Instant.ofEpochMilli(session.summary().endedAtMs())));
    }
    return new Procedure()
        .setStatus(open ? ProcedureStatus.INPROGRESS : ProcedureStatus.COMPLETED)
        .setCode(code)
        .setSubject(patient)
        .setPerformed(period);
  }

  private Observation set(SetSummary set, List<Reference> members) {
    long endNs = set.endNs() < 0 ? session.summary().lastNs() : set.endNs();
    Observation observation =
        observation(MeasureCodes.SET, set.exercise().label(), set.startNs(), endNs);
    observation.setHasMember(members);
    observation
        .addComponent()
        .setCode(MeasureCodes.concept(MeasureCodes.COUNTED))
        .setValue(MeasureCodes.quantity(set.counted(), "{repetition}"));
    return observation;
  }

  private Observation repetition(Repetition rep) {
    Observation observation =
        observation(
            MeasureCodes.REPETITION,
            "%s, set %d, number %d".formatted(rep.exercise().label(), rep.set(), rep.number()),
            rep.startNs(),
            rep.endNs());
    if (!rep.complete() || rep.dataQuality().provisional()) {
      observation.setStatus(ObservationStatus.PRELIMINARY);
    }
    observation
        .addComponent()
        .setCode(MeasureCodes.concept(MeasureCodes.LAYOUT))
        .setValue(new IntegerType(rep.layout().sensors()));
    observation
        .addComponent()
        .setCode(MeasureCodes.concept(MeasureCodes.TECHNIQUE))
        .setValue(
            new CodeableConcept()
                .setText(rep.technique().verdict() + ": " + rep.technique().reason()));
    for (RepMeasure measure : RepMeasure.ALL) {
      double value = measure.of(rep);
      if (Double.isFinite(value)) {
        observation
            .addComponent()
            .setCode(MeasureCodes.concept(measure.name()))
            .setValue(MeasureCodes.quantity(value, measure.ucum()));
      }
    }
    return observation;
  }

  private Observation observation(String code, String text, long startNs, long endNs) {
    Observation observation = new Observation();
    observation.setStatus(ObservationStatus.FINAL);
    observation
        .addCategory()
        .addCoding()
        .setSystem(CATEGORIES)
        .setCode("activity")
        .setDisplay("Activity");
    observation.setCode(MeasureCodes.concept(code).setText(code + " of " + text));
    observation.setSubject(patient);
    observation.addPartOf(new Reference(procedureUrl));
    observation.setEffective(
        new Period()
            .setStartElement(time(session.at(startNs)))
            .setEndElement(time(session.at(Math.max(startNs, endNs)))));
    return observation;
  }

  private static DateTimeType time(Instant at) {
    return new DateTimeType(at.truncatedTo(ChronoUnit.MILLIS).toString());
  }
}
