package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.storage.SessionSummary;

/** Kept sessions as lines of text, to choose from. */
final class SessionList {

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
}
