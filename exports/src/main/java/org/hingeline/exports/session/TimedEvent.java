package org.hingeline.exports.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionEvent;

/**
 * Something that happened in a session, of any kind, on one line of time.
 *
 * @param timeNs session time of its begin
 * @param durationNs 0 for a moment
 * @param kind {@code rep}, {@code set}, {@code calibration}, {@code cue} or the kind of a recorded
 *     event such as {@code marker}
 * @param text what happened, without the name of the patient
 */
public record TimedEvent(long timeNs, long durationNs, String kind, String text) {

  /** Everything that happened, in order of time; longer ones first. */
  public static List<TimedEvent> of(ExportSession session) {
    List<TimedEvent> all = new ArrayList<>();
    for (SessionEvent event : session.detail().events()) {
      String text = session.participant().without(event.text());
      all.add(new TimedEvent(event.timeNs(), 0, event.kind(), text));
    }
    for (CalibrationResult calibration : session.detail().calibrations()) {
      all.add(
          new TimedEvent(
              calibration.timeNs(),
              0,
              "calibration",
              "calibration " + lower(calibration.quality())));
    }
    for (SetSummary set : session.detail().sets()) {
      long endNs = set.endNs() < 0 ? session.summary().lastNs() : set.endNs();
      all.add(
          new TimedEvent(
              set.startNs(),
              Math.max(0, endNs - set.startNs()),
              "set",
              "set %d %s".formatted(set.number(), set.exercise().label())));
    }
    for (Repetition rep : session.detail().reps()) {
      boolean counted = rep.status() == Repetition.Status.COUNTED;
      all.add(
          new TimedEvent(
              rep.startNs(),
              Math.max(0, rep.endNs() - rep.startNs()),
              "rep",
              "%s %d.%d %s"
                  .formatted(
                      counted ? "rep" : "incomplete",
                      rep.set(),
                      rep.number(),
                      rep.technique().verdict())));
    }
    for (Cue cue : session.detail().cues()) {
      all.add(
          new TimedEvent(
              cue.timeNs(), 0, "cue", "cue %d.%d".formatted(cue.set(), cue.repetition())));
    }
    all.sort(
        Comparator.comparingLong(TimedEvent::timeNs)
            .thenComparing(Comparator.comparingLong(TimedEvent::durationNs).reversed()));
    return all;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
