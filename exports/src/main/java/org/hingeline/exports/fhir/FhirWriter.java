package org.hingeline.exports.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.hingeline.exports.fhir.SessionResources.Named;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.FormatWriter;
import org.hl7.fhir.r4.model.Patient;

/**
 * A collection bundle of FHIR R4 in JSON. Its entries are written as they come, so that a year of
 * sessions needs no more memory than one.
 */
public final class FhirWriter implements FormatWriter {

  private static final String PATIENT_NUMBERS = MeasureCodes.uuid("Hingeline patient numbers");

  /** The entry has a name of its own: that of the code system would have to end with its id. */
  private static final String DEFINITIONS = MeasureCodes.uuid("Hingeline measures, definitions");

  private final IParser parser = FhirContext.forR4().newJsonParser();
  private final Set<Integer> patients = new HashSet<>();
  private boolean first = true;

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    try (OutputStream out = files.add("sessions.fhir.json")) {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.append("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\n");
      entry(new Named(DEFINITIONS, MeasureCodes.definitions()), text);
      sessions.each(session -> session(session, text));
      text.append("\n]}\n");
      text.flush();
    }
  }

  private void session(ExportSession session, Writer text) throws IOException {
    String patientUrl = MeasureCodes.uuid("patient " + session.participant().label());
    if (patients.add(session.participant().number())) {
      Patient patient = new Patient();
      patient.addIdentifier().setSystem(PATIENT_NUMBERS).setValue(session.participant().label());
      entry(new Named(patientUrl, patient), text);
    }
    for (Named named : new SessionResources(session, patientUrl).all()) {
      entry(named, text);
    }
  }

  private void entry(Named named, Writer text) throws IOException {
    text.append(first ? "" : ",\n")
        .append("{\"fullUrl\":\"")
        .append(named.url())
        .append("\",\"resource\":")
        .append(parser.encodeResourceToString(named.resource()))
        .append('}');
    first = false;
  }
}
