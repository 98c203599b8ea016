package org.hingeline.analysis.set;

import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.MotionHistory;
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
  private Phase phase = Phase.NONE;
  private double hipAtStart;
  private double lumbarAtStart;

  LiveView(SetContext context, LiftProfile profile) {
    this.context = context;
    this.history = context.history();
    this.profile = profile;
    this.live = new LivePhase(context.tempo(), context.periodS());
    this.cues = new CueMonitor(context.technique().hingeLumbarMaxPercent(), 3, 0.2);
  }

  /** One instant. */
  void accept(long position, double driverDeg, double depth) {
    phase = live.accept(history.timeNs(position), driverDeg, depth);
  }

  /** An excursion has begun; shares are measured from the posture at the top before it. */
  void began(long top) {
    cues.repetition();
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
    double relative =
        100 * history.lumbarFlexionDeg(position) / context.reference().lumbarFlexionMaxDeg();
    if (away && cues.accept(nowNs, relative)) {
      context.listener().onCue(new Cue(nowNs, set, counted + 1, relative));
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
