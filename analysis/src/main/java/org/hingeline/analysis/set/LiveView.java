package org.hingeline.analysis.set;

import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.technique.CueConfig;
import org.hingeline.analysis.technique.CueMonitor;
import org.hingeline.analysis.tempo.LivePhase;

/** What is told of the repetition under way: its phase, the share of the hips so far, cues. */
final class LiveView {
  private static final double SHARE_FROM_DEG = 10;

  private final SetContext context;
  private final MotionHistory history;
  private final LiftProfile profile;
  private final LivePhase live;
  private final CueMonitor cues;
  private final Exercise exercise;
  private final CueConfig.Fading fading;
  private int setOfExercise;
  private Phase phase = Phase.NONE;
  private double hipAtStart;
  private double lumbarAtStart;

  LiveView(SetContext context, Exercise exercise, LiftProfile profile) {
    this.context = context;
    this.history = context.history();
    this.exercise = exercise;
    this.profile = profile;
    this.live = new LivePhase(context.tempo(), context.periodS());
    this.cues = new CueMonitor(context.cue());
    this.fading = context.cue().fading(exercise);
  }

  /** The set has its number: from now on it is one of the sets of its exercise. */
  void announced() {
    setOfExercise = context.setsOf(exercise);
  }

  /** One instant. */
  void accept(long position, double driverDeg, double depth) {
    phase = live.accept(history.timeNs(position), driverDeg, depth);
  }

  /** An excursion has begun; shares are measured from the posture at the top before it. */
  void began(long top, int repetition) {
    cues.repetition(fading.allows(setOfExercise, repetition));
    hipAtStart = hip(top);
    lumbarAtStart = history.lumbarFlexionDeg(top);
  }

  /** Tells the listener of this instant of a running set. */
  void tell(long position, int set, int counted, double depth, boolean away) {
    long nowNs = history.timeNs(position);
    double hip = hip(position) - hipAtStart;
    double lumbar = history.lumbarFlexionDeg(position) - lumbarAtStart;
    boolean measurable = away && hip + lumbar > SHARE_FROM_DEG;
    context
        .listener()
        .onProgress(
            nowNs,
            set,
            profile.underWay(counted, phase),
            phase,
            (nowNs - live.sinceNs()) / 1e9,
            depth,
            measurable ? Math.min(1, Math.max(0, hip / (hip + lumbar))) : Double.NaN);
    double flexion = history.lumbarFlexionDeg(position);
    double largest = context.reference().lumbarFlexionMaxDeg();
    if (away && cues.accept(nowNs, flexion, largest)) {
      context.listener().onCue(new Cue(nowNs, set, counted + 1, 100 * flexion / largest));
    }
  }

  Phase phase() {
    return phase;
  }

  /** True while the driver moves too slowly for a phase. */
  boolean slow() {
    return Math.abs(live.velocityDegPerS()) < context.tempo().velocityMinDegPerS();
  }

  private double hip(long position) {
    return context.reference().layout().sensors() >= 3
        ? history.hipFlexionDeg(position)
        : history.inclinationDeg(Segment.PELVIS, position);
  }
}
