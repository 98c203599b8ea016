package org.hingeline.storage.series.influx;

import java.util.Locale;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.Tempo;
import org.hingeline.storage.SessionEvent;

/**
 * Repetitions and events for other tools that read the database: measurements {@code rep} and
 * {@code event}. What counts stays in the records.
 */
final class ResultTable {

  static final String REPETITIONS = "rep";
  static final String EVENTS = "event";

  private ResultTable() {}

  /** A later report of a repetition begins where the earlier did, and so replaces it. */
  static void write(String session, SessionTime time, Repetition rep, Lines lines) {
    Tempo tempo = rep.tempo();
    Technique technique = rep.technique();
    Rhythm rhythm = rep.rhythm();
    lines
        .begin(REPETITIONS)
        .tag("exercise", rep.exercise().label())
        .tag("layout", Integer.toString(rep.layout().sensors()))
        .tag("session", session)
        .tag("status", rep.status().name().toLowerCase(Locale.ROOT))
        .field("set", rep.set())
        .field("number", rep.number())
        .field("complete", rep.complete())
        .field("duration_s", (rep.endNs() - rep.startNs()) * 1e-9)
        .field("eccentric_s", tempo.eccentricS())
        .field("bottom_pause_s", tempo.bottomPauseS())
        .field("concentric_s", tempo.concentricS())
        .field("top_pause_s", tempo.topPauseS())
        .field("technique", technique.verdict().name().toLowerCase(Locale.ROOT))
        .field("hip_hinge_index", technique.hipHingeIndex())
        .field("lumbar_contribution", technique.lumbarContribution())
        .field("peak_lumbar_flexion_deg", technique.peakLumbarFlexionDeg())
        .field("peak_relative_lumbar_percent", technique.peakRelativeLumbarFlexion())
        .field("peak_hip_flexion_deg", technique.peakHipFlexionDeg())
        .field("peak_pelvic_inclination_deg", technique.peakPelvicInclinationDeg())
        .field("peak_trunk_inclination_deg", technique.peakTrunkInclinationDeg())
        .field("concentric_lumbar_contribution", rhythm.concentricLumbarContribution())
        .field("lost_percent", rep.dataQuality().lostPercent())
        .field("provisional", rep.dataQuality().provisional())
        .end(time.absolute(rep.startNs()));
  }

  /** Its number is added to its nanoseconds, so that no two events share an instant. */
  static void write(String session, SessionTime time, SessionEvent event, Lines lines) {
    lines
        .begin(EVENTS)
        .tag("kind", event.kind())
        .tag("session", session)
        .field("number", event.number())
        .field("text", event.text())
        .field("session_time_ns", event.timeNs())
        .end(time.absolute(event.timeNs()) + event.number());
  }
}
