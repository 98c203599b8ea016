package org.hingeline.dashboard.live;

import java.util.Optional;
import org.hingeline.storage.RecorderHealth;
import org.hingeline.storage.Waiting;

/** What a person is told about data that have not arrived where they belong. */
final class KeepingWords {

  private KeepingWords() {}

  /**
   * The status of a session.
   *
   * @param sessionId the session being recorded, if any
   * @param health of its recorder, if any
   * @param more what else there is to say, of the room on the disk first
   */
  static RecordingStatus status(
      Optional<String> sessionId,
      Optional<RecorderHealth> health,
      Waiting waiting,
      Optional<String> more) {
    Optional<String> problem = health.map(RecorderHealth::problem);
    if (problem.isPresent() && !problem.get().equals(waiting.problem())) {
      return new RecordingStatus(sessionId, problem, Optional.empty());
    }
    if (more.isPresent()) {
      return new RecordingStatus(sessionId, more, Optional.empty());
    }
    if (waiting.problem() != null && waiting.sessions() > 0) {
      return new RecordingStatus(
          sessionId, Optional.of(waits(waiting)), Optional.of(waiting.problem()));
    }
    if (waiting.rowsSetAside() > 0) {
      return new RecordingStatus(
          sessionId,
          Optional.of(
              "Kept. The database did not want %d rows; they are in a file beside it."
                  .formatted(waiting.rowsSetAside())),
          Optional.of("The log names the file and the reason."));
    }
    return new RecordingStatus(sessionId, Optional.empty(), Optional.empty());
  }

  /** What is said of a session that was interrupted. */
  static String wentOn(double gapS) {
    long seconds = Math.round(gapS);
    return "The session went on after an interruption of %s. Everything before it is kept."
        .formatted(seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " minutes");
  }

  private static String waits(Waiting waiting) {
    long minutes = (long) waiting.minutes();
    String much =
        switch ((int) Math.min(minutes, 2)) {
          case 0 -> "less than a minute waits";
          case 1 -> "1 minute is waiting";
          default -> minutes + " minutes are waiting";
        };
    return "Kept on this computer; %s for the database.".formatted(much);
  }
}
