package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.storage.SessionSummary;

/** Kept sessions as lines of text, to choose from. */
final class SessionList {

  private static final String LAST = "last";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private SessionList() {}

  static void print(List<SessionSummary> sessions, SessionSource source, PrintWriter out) {
    for (SessionSummary session : sessions) {
      out.printf(
          "%s  %s  patient %s  %-8s  %d sensors  %5.1f min  %3d reps  %s%n",
          session.id(),
          TIME.format(Instant.ofEpochMilli(session.startedAtMs())),
          source.participant(session.personId()).label(),
          session.mode().label(),
          session.layout().sensors(),
          session.durationS() / 60,
          session.countedReps(),
          session.status().label());
    }
    if (sessions.isEmpty()) {
      out.println("no session is kept yet");
    }
    out.flush();
  }

  /**
   * The one that is meant.
   *
   * @param sessions to choose from, oldest first
   * @param id its id, or how it begins as no other does, or {@code last}
   */
  static SessionSummary one(List<SessionSummary> sessions, String id) {
    if (id.equals(LAST)) {
      if (sessions.isEmpty()) {
        throw new UserError("last: there is no session yet");
      }
      return sessions.get(sessions.size() - 1);
    }
    List<SessionSummary> fitting =
        sessions.stream().filter(session -> session.id().startsWith(id)).toList();
    if (fitting.size() != 1) {
      throw new UserError(
          "session %s: %s; hingeline export --list shows all"
              .formatted(
                  id,
                  fitting.isEmpty() ? "not found" : fitting.size() + " sessions begin like this"));
    }
    return fitting.get(0);
  }
}
