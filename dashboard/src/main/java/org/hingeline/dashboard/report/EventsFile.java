package org.hingeline.dashboard.report;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;

/**
 * Calibrations, sets, repetitions and notices, one JSON object a line. A set is written when it has
 * ended, a repetition when everything about it is known.
 */
public final class EventsFile implements AutoCloseable {

  private record RepetitionKey(int set, Repetition.Status status, int number) {}

  private final OutputFile file;
  private final Map<RepetitionKey, Repetition> unfinished = new LinkedHashMap<>();

  /**
   * Opens the file; that of a review says so in its first line.
   *
   * @throws IOException when it cannot be created
   */
  public EventsFile(Path path, boolean review) throws IOException {
    this.file = new OutputFile(path);
    if (review) {
      line(new JsonObject().put("type", "session").put("mode", "review"));
    }
  }

  /** Writes a calibration. */
  public void add(CalibrationResult calibration) {
    line(EventJson.calibration(calibration));
  }

  /** Writes a set that has ended; a running one waits for its end. */
  public void add(SetSummary set) {
    if (set.endedBy() != SetSummary.EndedBy.RUNNING) {
      line(EventJson.set(set));
    }
  }

  /** Writes a repetition that is complete, or keeps it until it is. */
  public void add(Repetition repetition) {
    RepetitionKey key =
        new RepetitionKey(repetition.set(), repetition.status(), repetition.number());
    if (repetition.complete()) {
      unfinished.remove(key);
      line(EventJson.repetition(repetition));
    } else {
      unfinished.put(key, repetition);
    }
  }

  /** Writes a notice. */
  public void add(Notice notice) {
    line(EventJson.notice(notice));
  }

  /**
   * Says that the stream has ended: what never became complete is written as far as it is known.
   */
  public void complete() {
    unfinished.values().forEach(repetition -> line(EventJson.repetition(repetition)));
    unfinished.clear();
    file.complete();
  }

  private void line(JsonObject object) {
    file.write(object.encode());
    file.write("\n");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
