package org.hingeline.dashboard.guide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Marker;

/**
 * Leads a person through the calibration: says which step is due, how long it still takes, and
 * which markers belong into the stream. Time is an argument. A device that runs the calibration by
 * itself sends its own markers; the guide then follows them and adds none.
 */
public final class CalibrationGuide {

  /** How long a device may overstay a step before the guide stops waiting for it. */
  private static final double DEVICE_PATIENCE_S = 60;

  private static final Map<CalibrationStep, String> TEXTS =
      new EnumMap<>(
          Map.of(
              CalibrationStep.STILL,
              "Stand quietly, arms relaxed, just as you usually stand.",
              CalibrationStep.BENDS,
              "Bend forward comfortably and come back up. Three times, at your own pace.",
              CalibrationStep.SQUATS,
              "Two half squats: bend your knees, then stand up again.",
              CalibrationStep.FLEXION,
              "Bend forward as far as is comfortable, hold for two seconds, come back up.",
              CalibrationStep.UPRIGHT,
              "Stand relaxed once more. Nearly done.",
              CalibrationStep.END,
              "All set."));

  private final Map<CalibrationStep, Double> durationsS;
  private CalibrationStep step;
  private long stepStartNs;
  private boolean legsWorn;
  private boolean ledByDevice;

  /**
   * Creates a guide at rest.
   *
   * @param durationsS seconds of each step
   */
  public CalibrationGuide(Map<CalibrationStep, Double> durationsS) {
    this.durationsS = new EnumMap<>(durationsS);
  }

  /** True while a calibration is under way. */
  public boolean running() {
    return step != null;
  }

  /**
   * Begins with standing still; a calibration already under way starts again.
   *
   * @param legsWorn whether a thigh or shank sensor is worn, which needs the half squats
   * @return the marker that belongs into the stream now
   */
  public Marker start(long nowNs, boolean legsWorn) {
    this.legsWorn = legsWorn;
    this.ledByDevice = false;
    return enter(CalibrationStep.STILL, nowNs);
  }

  /** The marker that became due, if a step has just run out. */
  public Optional<Marker> advance(long nowNs) {
    if (step == null) {
      return Optional.empty();
    }
    double overS = elapsedS(nowNs) - durationsS.get(step);
    if (ledByDevice) {
      if (overS > DEVICE_PATIENCE_S) {
        step = null;
      }
      return Optional.empty();
    }
    return overS >= 0 ? Optional.of(enter(next(), nowNs)) : Optional.empty();
  }

  /** Goes on to the next step at once; empty when no calibration of this guide is under way. */
  public Optional<Marker> skip(long nowNs) {
    return step == null || ledByDevice ? Optional.empty() : Optional.of(enter(next(), nowNs));
  }

  /** Leaves the calibration without completing it; false when none was under way. */
  public boolean cancel() {
    boolean wasRunning = step != null;
    step = null;
    return wasRunning;
  }

  /** Follows a marker that came with the stream. */
  public void observe(long timeNs, Marker marker) {
    if (marker instanceof Marker.Calibration calibration) {
      ledByDevice = true;
      enter(calibration.step(), timeNs);
    }
  }

  /** What to show now; empty when no calibration is under way. */
  public Optional<GuideStep> current(long nowNs) {
    if (step == null) {
      return Optional.empty();
    }
    double totalS = durationsS.get(step);
    double remainingS = Math.min(totalS, Math.max(0, totalS - elapsedS(nowNs)));
    return Optional.of(new GuideStep(step, remainingS, totalS, TEXTS.get(step)));
  }

  /** The order of the steps, for tests and help. */
  public static List<CalibrationStep> order(boolean legsWorn) {
    return List.of(CalibrationStep.values()).stream()
        .filter(candidate -> legsWorn || candidate != CalibrationStep.SQUATS)
        .toList();
  }

  private CalibrationStep next() {
    List<CalibrationStep> order = order(legsWorn);
    return order.get(order.indexOf(step) + 1);
  }

  private Marker enter(CalibrationStep entered, long nowNs) {
    step = entered == CalibrationStep.END ? null : entered;
    stepStartNs = nowNs;
    return new Marker.Calibration(entered);
  }

  private double elapsedS(long nowNs) {
    return (nowNs - stepStartNs) / 1e9;
  }
}
