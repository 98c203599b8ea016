package org.hingeline.analysis.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Repetition.Status;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.TechniqueClass;

/** Keeps all that a pipeline tells. */
public final class Recorder implements MotionListener {

  /** What makes two reports one repetition. */
  public record Key(int set, Status status, int number) {}

  public final List<JointAngles> angles = new ArrayList<>();
  public final List<RepInProgress> progress = new ArrayList<>();
  public final List<Repetition> reports = new ArrayList<>();
  public final List<SetSummary> sets = new ArrayList<>();
  public final List<CalibrationResult> calibrations = new ArrayList<>();
  public final List<Cue> cues = new ArrayList<>();
  public final List<Notice> notices = new ArrayList<>();

  @Override
  public void onAngles(JointAngles now) {
    angles.add(now);
  }

  @Override
  public void onProgress(RepInProgress now) {
    progress.add(now);
  }

  @Override
  public void onRepetition(Repetition repetition) {
    reports.add(repetition);
  }

  @Override
  public void onSet(SetSummary set) {
    sets.add(set);
  }

  @Override
  public void onCalibration(CalibrationResult calibration) {
    calibrations.add(calibration);
  }

  @Override
  public void onCue(Cue cue) {
    cues.add(cue);
  }

  @Override
  public void onNotice(Notice notice) {
    notices.add(notice);
  }

  /** The hesitations, in the order in which they were told. */
  public List<Notice.Hesitation> hesitations() {
    return notices.stream()
        .filter(n -> n instanceof Notice.Hesitation)
        .map(n -> (Notice.Hesitation) n)
        .toList();
  }

  /** The sensors that seem to have moved. */
  public List<Notice.SensorMoved> moved() {
    return notices.stream()
        .filter(n -> n instanceof Notice.SensorMoved)
        .map(n -> (Notice.SensorMoved) n)
        .toList();
  }

  /** The repetitions that count, as last reported. */
  public List<Repetition> counted() {
    return last(Status.COUNTED);
  }

  /** The abandoned excursions, as last reported. */
  public List<Repetition> incomplete() {
    return last(Status.INCOMPLETE);
  }

  private List<Repetition> last(Status status) {
    Map<Key, Repetition> latest = new LinkedHashMap<>();
    for (Repetition r : reports) {
      if (r.status() == status) {
        latest.put(new Key(r.set(), status, r.number()), r);
      }
    }
    return List.copyOf(latest.values());
  }

  /** How often each repetition was reported as complete. */
  public Map<Key, Integer> completions() {
    Map<Key, Integer> count = new HashMap<>();
    for (Repetition r : reports) {
      count.merge(new Key(r.set(), r.status(), r.number()), r.complete() ? 1 : 0, Integer::sum);
    }
    return count;
  }

  /** The classes of the repetitions that count. */
  public List<TechniqueClass> classes() {
    return counted().stream().map(r -> r.technique().verdict()).toList();
  }

  /** How the sets ended, in their order. */
  public List<SetSummary> ended() {
    return sets.stream().filter(s -> s.endNs() >= 0).toList();
  }

  /** The angles of the instant nearest to a moment. */
  public JointAngles at(double timeS) {
    JointAngles best = angles.get(0);
    for (JointAngles a : angles) {
      if (Math.abs(a.timeNs() - timeS * 1e9) < Math.abs(best.timeNs() - timeS * 1e9)) {
        best = a;
      }
    }
    return best;
  }
}
