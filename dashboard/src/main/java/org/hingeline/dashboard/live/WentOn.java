package org.hingeline.dashboard.live;

import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.dashboard.guide.CalibrationGuide;
import org.hingeline.storage.Interrupted;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionStore;

/** A session that was interrupted, with its analysis where it was then. */
public final class WentOn {

  /** However the wall clock was set meanwhile, session time goes forward by this much. */
  private static final long LEAST_GAP_NS = 1_000_000_000L;

  private final SessionDetail before;
  private final LiveAnalysis analysis;

  private WentOn(SessionDetail before, LiveAnalysis analysis) {
    this.before = before;
    this.analysis = analysis;
  }

  /** Brings the analysis to where it was; takes a moment for each minute of the session. */
  public static WentOn from(
      Interrupted before, AnalysisConfig config, Map<CalibrationStep, Double> calibrationS) {
    return new WentOn(
        before.detail(), new LiveAnalysis(config, new CalibrationGuide(calibrationS), before));
  }

  /** Whose it is; empty when nobody was chosen. */
  public Optional<Person> person(SessionStore store) {
    return store.people().of(before.summary().personId());
  }

  SessionDetail before() {
    return before;
  }

  LiveAnalysis analysis() {
    return analysis;
  }

  /**
   * Session time of a moment.
   *
   * @param nowMs wall clock, milliseconds since 1970 UTC
   */
  long timeNs(long nowMs) {
    long elapsedNs = (nowMs - before.summary().startedAtMs()) * 1_000_000;
    return Math.max(elapsedNs, analysis.lastSampleNs() + LEAST_GAP_NS);
  }
}
