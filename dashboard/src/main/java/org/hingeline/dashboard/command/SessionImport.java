package org.hingeline.dashboard.command;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.survey.SurveyResult;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.storage.RecorderHealth;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;

/** Analyses a recording as {@code replay} does and keeps it as a session, raw samples and all. */
final class SessionImport {

  /** Rows between two looks at the disk and the progress. */
  private static final int ROWS_BETWEEN = 20_000;

  private static final long NS_PER_MS = 1_000_000;

  private final SessionStore store;
  private final String personId;
  private final String exercise;
  private final AnalysisConfig config;
  private final Map<String, String> mountings;

  SessionImport(
      SessionStore store,
      String personId,
      String exercise,
      AnalysisConfig config,
      Map<String, String> mountings) {
    this.store = store;
    this.personId = personId;
    this.exercise = exercise;
    this.config = config;
    this.mountings = mountings;
  }

  /** What became of one recording. */
  record Kept(String session, String findings, java.util.List<String> remarks) {}

  /**
   * Keeps a recording.
   *
   * @param fingerprint of its content, by which it is known again
   */
  Kept keep(Path recording, String fingerprint, long startedAtMs) {
    Uncalibrated uncalibrated = new Uncalibrated(recording, exercise, config);
    SurveyResult survey = uncalibrated.survey();
    JsonObject configuration =
        new JsonObject()
            .put(
                ImportedBefore.KEY,
                new JsonObject()
                    .put(ImportedBefore.FINGERPRINT, fingerprint)
                    .put("exercise", exercise)
                    .put("mountings", mountings));
    SessionRecorder recorder =
        store.record(
            new SessionStart(
                personId,
                startedAtMs,
                SessionMode.IMPORTED,
                Layout.ONE,
                Version.current(),
                configuration.encode()));
    ReplaySummary summary = new ReplaySummary();
    try (LiftReader reader = LiftReader.open(recording)) {
      MotionPipeline pipeline = new MotionPipeline(config, new SummedUp(recorder, summary));
      if (survey != null) {
        pipeline.assume(survey);
      }
      long lastNs = run(reader, pipeline, recorder);
      recorder.close(startedAtMs + lastNs / NS_PER_MS);
      complete(recorder);
      return new Kept(recorder.sessionId(), summary.text(), uncalibrated.remarks());
    } catch (IOException e) {
      discard(recorder);
      throw Problems.file(recording, e);
    } catch (RuntimeException e) {
      discard(recorder);
      throw e;
    }
  }

  private static long run(LiftReader reader, MotionPipeline pipeline, SessionRecorder recorder)
      throws IOException {
    Set<Segment> worn = EnumSet.noneOf(Segment.class);
    long[] sequence = new long[Segment.COUNT];
    long lastNs = 0;
    try (Progress progress = Progress.of("import", reader.rows().totalBytes())) {
      for (long row = 1;
          reader.next(
              (segment, timeNs, gx, gy, gz, ax, ay, az) -> {
                if (worn.add(segment)) {
                  recorder.layout(Layout.of(worn));
                }
                long count = sequence[segment.ordinal()]++;
                recorder.sample(
                    segment, timeNs, timeNs / 1_000, timeNs, count, gx, gy, gz, ax, ay, az);
                pipeline.accept(segment, timeNs, gx, gy, gz, ax, ay, az);
              },
              (timeNs, marker) -> {
                recorder.marker(timeNs, marker);
                pipeline.mark(timeNs, marker);
              });
          row++) {
        lastNs = reader.timeNs();
        if (row % ROWS_BETWEEN == 0) {
          recorder.flush();
          progress.at(reader.rows().bytesRead());
        }
      }
      pipeline.finish(lastNs);
      progress.at(reader.rows().totalBytes());
    }
    return lastNs;
  }

  private static void complete(SessionRecorder recorder) {
    RecorderHealth health = recorder.health();
    if (health.leftOutSamples() + health.leftOutAngles() > 0) {
      throw new UserError(
          "the disk did not take everything: %d samples and %d angles are missing"
              .formatted(health.leftOutSamples(), health.leftOutAngles()));
    }
  }

  /** Half a recording is no session. */
  private void discard(SessionRecorder recorder) {
    recorder.close();
    store.delete(recorder.sessionId(), "import", System.currentTimeMillis());
  }
}
