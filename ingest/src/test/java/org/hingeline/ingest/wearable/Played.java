package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Sample;

/** What the pipeline said of a session of the virtual wearable. */
final class Played implements MotionListener {
  final List<CalibrationResult> calibrations = new ArrayList<>();
  private final Map<Integer, Map<Integer, Repetition>> counted = new HashMap<>();
  JointAngles last;

  /** Plays a session, each sample changed on its way. */
  static Played of(
      Scenario scenario,
      WearableSetup setup,
      long seed,
      UnaryOperator<Sample> change,
      AnalysisConfig config) {
    Played played = new Played();
    play(new VirtualWearable(scenario, setup, seed), change, new MotionPipeline(config, played));
    return played;
  }

  /** Gives a pipeline all of a session. */
  static void play(
      VirtualWearable wearable, UnaryOperator<Sample> change, MotionPipeline pipeline) {
    long endNs = 0;
    for (WearableEvent e = wearable.nextEvent(); e != null; e = wearable.nextEvent()) {
      if (e instanceof WearableEvent.Said said) {
        pipeline.mark(said.timeNs(), said.marker());
      } else if (e instanceof WearableEvent.Reading reading) {
        pipeline.accept(change.apply(reading.sample()));
      }
      endNs = e.timeNs();
    }
    pipeline.finish(endNs);
  }

  CalibrationResult calibration() {
    return calibrations.get(calibrations.size() - 1);
  }

  int counted(int set) {
    return counted.getOrDefault(set, Map.of()).size();
  }

  List<Repetition> repetitions() {
    return counted.values().stream().flatMap(set -> set.values().stream()).toList();
  }

  @Override
  public void onCalibration(CalibrationResult calibration) {
    calibrations.add(calibration);
  }

  @Override
  public void onRepetition(Repetition r) {
    if (r.status() == Repetition.Status.COUNTED) {
      counted.computeIfAbsent(r.set(), set -> new HashMap<>()).put(r.number(), r);
    }
  }

  @Override
  public void onAngles(JointAngles angles) {
    last = angles;
  }
}
