package org.hingeline.analysis;

/**
 * Receives what the pipeline finds, in the call that brought the sample which showed it. The two
 * frequent results also come as primitives: override those to follow the stream without allocating.
 */
public interface MotionListener {

  /** The components of {@link JointAngles}, in its order and units, for every instant. */
  default void onAngles(
      long timeNs,
      double trunkInclinationDeg,
      double pelvisInclinationDeg,
      double thighInclinationDeg,
      double shankInclinationDeg,
      double lumbarFlexionDeg,
      double hipFlexionDeg,
      double kneeFlexionDeg,
      Phase phase,
      boolean provisional) {
    onAngles(
        new JointAngles(
            timeNs,
            trunkInclinationDeg,
            pelvisInclinationDeg,
            thighInclinationDeg,
            shankInclinationDeg,
            lumbarFlexionDeg,
            hipFlexionDeg,
            kneeFlexionDeg,
            phase,
            provisional));
  }

  /** One instant of the 100 Hz grid. */
  default void onAngles(JointAngles angles) {}

  /** The components of {@link RepInProgress}, in its order, for every instant of a running set. */
  default void onProgress(
      long timeNs,
      int set,
      int number,
      Phase phase,
      double phaseS,
      double depthFraction,
      double hipShare) {
    onProgress(new RepInProgress(timeNs, set, number, phase, phaseS, depthFraction, hipShare));
  }

  /** The repetition under way, at every instant of a running set. */
  default void onProgress(RepInProgress progress) {}

  /** A repetition counted, abandoned or completed: see {@link Repetition#complete()}. */
  default void onRepetition(Repetition repetition) {}

  /** A set started or ended. */
  default void onSet(SetSummary set) {}

  /** A calibration was completed, or a fallback took its place. */
  default void onCalibration(CalibrationResult calibration) {}

  /** A live cue is due, at most one a repetition. */
  default void onCue(Cue cue) {}

  /** Something worth a calm line: a hesitation, a sensor that seems to have moved. */
  default void onNotice(Notice notice) {}
}
