package org.hingeline.storage.spool;

import java.util.Arrays;
import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionStart;

/** Writes down what was read, one line an entry. */
final class Entries implements SpoolVisitor {

  private final List<String> lines;

  Entries(List<String> lines) {
    this.lines = lines;
  }

  @Override
  public void start(String sessionId, SessionStart start) {
    lines.add("start " + sessionId + " " + start);
  }

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      float gyrX,
      float gyrY,
      float gyrZ,
      float accX,
      float accY,
      float accZ) {
    lines.add(
        "sample %s %d %s".formatted(segment, sequence, Arrays.toString(new float[] {gyrX, accZ})));
  }

  @Override
  public void angles(
      long timeNs,
      float trunkInclinationDeg,
      float pelvisInclinationDeg,
      float thighInclinationDeg,
      float shankInclinationDeg,
      float lumbarFlexionDeg,
      float hipFlexionDeg,
      float kneeFlexionDeg,
      Phase phase,
      boolean provisional) {
    float[] some = {trunkInclinationDeg, shankInclinationDeg, hipFlexionDeg, kneeFlexionDeg};
    lines.add("angles %d %s %s %s".formatted(timeNs, Arrays.toString(some), phase, provisional));
  }

  @Override
  public void repetition(Repetition repetition) {
    lines.add("repetition " + repetition);
  }

  @Override
  public void set(SetSummary set) {
    lines.add("set " + set);
  }

  @Override
  public void calibration(int version, CalibrationResult calibration) {
    lines.add("calibration " + version + " " + calibration);
  }

  @Override
  public void cue(int number, Cue cue) {
    lines.add("cue " + number + " " + cue);
  }

  @Override
  public void event(SessionEvent event) {
    lines.add("event " + event.number() + " " + event.text());
  }

  @Override
  public void layout(Layout layout) {
    lines.add("layout " + layout);
  }

  @Override
  public void end(long endedAtMs) {
    lines.add("end " + endedAtMs);
  }
}
