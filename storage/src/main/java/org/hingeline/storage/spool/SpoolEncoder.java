package org.hingeline.storage.spool;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.Tempo;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionStart;

/** The entries that are results, as bytes. Enumerations are kept by name, absent text as empty. */
public final class SpoolEncoder {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private interface Fields {
    void write() throws IOException;
  }

  private byte[] entry(byte type, Fields fields) {
    bytes.reset();
    try {
      out.writeByte(type);
      fields.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public byte[] start(String sessionId, SessionStart start) {
    return entry(
        SpoolFormat.START,
        () -> {
          text(sessionId);
          text(start.personId() == null ? "" : start.personId());
          out.writeLong(start.startedAtMs());
          text(start.mode().name());
          text(start.layout().name());
          text(start.softwareVersion());
          text(start.configurationJson());
        });
  }

  public byte[] repetition(Repetition rep) {
    return entry(
        SpoolFormat.REPETITION,
        () -> {
          out.writeInt(rep.set());
          out.writeInt(rep.number());
          text(rep.status().name());
          out.writeBoolean(rep.complete());
          text(rep.exercise().name());
          text(rep.layout().name());
          out.writeLong(rep.startNs());
          out.writeLong(rep.endNs());
          tempo(rep.tempo());
          technique(rep.technique());
          rhythm(rep.rhythm());
          movement(rep.movement());
          dataQuality(rep.dataQuality());
        });
  }

  private void tempo(Tempo tempo) throws IOException {
    values(tempo.eccentricS(), tempo.bottomPauseS(), tempo.concentricS(), tempo.topPauseS());
  }

  private void technique(Technique technique) throws IOException {
    AngleUncertainty uncertainty = technique.uncertainty();
    text(technique.verdict().name());
    text(technique.reason());
    values(
        technique.hipHingeIndex(),
        technique.lumbarContribution(),
        technique.peakLumbarFlexionDeg(),
        technique.peakRelativeLumbarFlexion(),
        technique.peakHipFlexionDeg(),
        technique.peakPelvicInclinationDeg(),
        technique.peakTrunkInclinationDeg(),
        technique.hipAtPeakDeg(),
        technique.lumbarAtPeakDeg(),
        uncertainty.trunkInclinationDeg(),
        uncertainty.lumbarFlexionDeg(),
        uncertainty.relativeLumbarPercent(),
        uncertainty.hipFlexionDeg(),
        uncertainty.hipHingeIndex());
  }

  private void rhythm(Rhythm rhythm) throws IOException {
    values(
        rhythm.eccentricLumbarContribution(),
        rhythm.concentricLumbarContribution(),
        rhythm.lumbarHipRatio0To30(),
        rhythm.lumbarHipRatio30To60(),
        rhythm.lumbarHipRatio60To90(),
        rhythm.eccentricCouplingDeg(),
        rhythm.concentricCouplingDeg(),
        rhythm.onsetLagS(),
        rhythm.dissociationDeg(),
        rhythm.meanAbsoluteRelativePhaseDeg());
  }

  private void movement(MovementQuality movement) throws IOException {
    values(
        movement.depthDeg(),
        movement.eccentricSparc(),
        movement.concentricSparc(),
        movement.eccentricPeakVelocityDegPerS(),
        movement.concentricPeakVelocityDegPerS(),
        movement.abruptnessDegPerS2());
  }

  private void consistency(Consistency consistency) throws IOException {
    values(
        consistency.depthSdDeg(),
        consistency.peakRelativeLumbarSdPercent(),
        consistency.eccentricSdS(),
        consistency.bottomPauseSdS(),
        consistency.concentricSdS(),
        consistency.topPauseSdS(),
        consistency.lumbarDriftPercentPerRep(),
        consistency.deviationPhaseDeg());
  }

  private void dataQuality(DataQuality quality) throws IOException {
    out.writeBoolean(quality.provisional());
    values(
        quality.lostPercent(),
        quality.longestGapMs(),
        quality.outOfPlanePercent(),
        quality.clockResidualMs());
  }

  public byte[] set(SetSummary set) {
    return entry(
        SpoolFormat.SET,
        () -> {
          out.writeInt(set.number());
          text(set.exercise().name());
          out.writeLong(set.startNs());
          out.writeLong(set.endNs());
          out.writeInt(set.counted());
          out.writeInt(set.incomplete());
          text(set.endedBy().name());
          consistency(set.consistency());
        });
  }

  public byte[] calibration(int version, CalibrationResult calibration) {
    return entry(
        SpoolFormat.CALIBRATION,
        () -> {
          out.writeInt(version);
          out.writeLong(calibration.timeNs());
          text(calibration.layout().name());
          out.writeBoolean(calibration.functional());
          text(calibration.quality().name());
          texts(calibration.reasons());
          out.writeInt(calibration.sensors().size());
          for (SensorCalibration sensor : calibration.sensors()) {
            sensor(sensor);
          }
          out.writeDouble(calibration.lumbarFlexionMaxDeg());
          out.writeDouble(calibration.hipHingeIndexBaseline());
        });
  }

  private void sensor(SensorCalibration sensor) throws IOException {
    text(sensor.segment().name());
    text(sensor.quality().name());
    texts(sensor.reasons());
    for (int i = 0; i < 3; i++) {
      out.writeDouble(sensor.up().get(i));
    }
    for (int i = 0; i < 3; i++) {
      out.writeDouble(sensor.right().get(i));
    }
    out.writeDouble(sensor.residualDeg());
    out.writeDouble(sensor.axisExplainedPercent());
  }

  public byte[] cue(int number, Cue cue) {
    return entry(
        SpoolFormat.CUE,
        () -> {
          out.writeInt(number);
          out.writeLong(cue.timeNs());
          out.writeInt(cue.set());
          out.writeInt(cue.repetition());
          out.writeDouble(cue.relativeLumbarFlexion());
        });
  }

  public byte[] event(SessionEvent event) {
    return entry(
        SpoolFormat.EVENT,
        () -> {
          out.writeInt(event.number());
          out.writeLong(event.timeNs());
          text(event.kind());
          text(event.text());
        });
  }

  public byte[] layout(Layout layout) {
    return entry(SpoolFormat.LAYOUT, () -> text(layout.name()));
  }

  public byte[] end(long endedAtMs) {
    return entry(SpoolFormat.END, () -> out.writeLong(endedAtMs));
  }

  private void values(double... values) throws IOException {
    out.writeByte(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private void texts(List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  private void text(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
