package org.hingeline.dashboard.command;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.survey.SurveyResult;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;

/** Analyses a recording as {@code replay} does and keeps it as a session, raw samples and all. */
final class SessionImport {

  /** Rows between two looks at the progress. */
  private static final int ROWS_BETWEEN = 20_000;

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
    KeptAnalysis analysis = new KeptAnalysis(recorder, config);
    try (LiftReader reader = LiftReader.open(recording)) {
      if (survey != null) {
        analysis.assume(survey);
      }
      run(reader, analysis);
      return new Kept(recorder.sessionId(), analysis.finish(startedAtMs), uncalibrated.remarks());
    } catch (IOException e) {
      discard(recorder);
      throw Problems.file(recording, e);
    } catch (RuntimeException e) {
      discard(recorder);
      throw e;
    }
  }

  private static void run(LiftReader reader, KeptAnalysis analysis) throws IOException {
    try (Progress progress = Progress.of("import", reader.rows().totalBytes())) {
      for (long row = 1; reader.next(analysis, analysis::mark); row++) {
        if (row % ROWS_BETWEEN == 0) {
          progress.at(reader.rows().bytesRead());
        }
      }
      progress.at(reader.rows().totalBytes());
    }
  }

  /** Half a recording is no session. */
  private void discard(SessionRecorder recorder) {
    recorder.close();
    store.delete(recorder.sessionId(), "import", System.currentTimeMillis());
  }
}
