package org.hingeline.storage.records;

import static org.hingeline.storage.records.Columns.orNaN;
import static org.hingeline.storage.records.Columns.orNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hingeline.storage.AnalysisRun;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Analyses of a session after the first, each beside the others. */
public final class RunRecords {

  private final RecordDatabase database;

  RunRecords(RecordDatabase database) {
    this.database = database;
  }

  /**
   * Adds a run under the next number.
   *
   * @param results one JSON object each, in the order in which they came
   */
  public AnalysisRun add(String session, AnalysisRun run, List<String> results) {
    return database.write(
        handle -> {
          int number =
              handle
                  .createQuery("SELECT coalesce(max(number), 0) + 1 FROM runs WHERE session_id = ?")
                  .bind(0, session)
                  .mapTo(int.class)
                  .one();
          handle.execute(
              "INSERT INTO runs (session_id, number, made_at_ms, software_version,"
                  + " configuration_json, review, counted, incomplete, mean_peak_lumbar_deg)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              session,
              number,
              run.madeAtMs(),
              run.softwareVersion(),
              run.configurationJson(),
              run.review(),
              run.counted(),
              run.incomplete(),
              orNull(run.meanPeakLumbarDeg()));
          if (!results.isEmpty()) {
            PreparedBatch batch =
                handle.prepareBatch("INSERT INTO run_results VALUES (?, ?, ?, ?)");
            for (int position = 0; position < results.size(); position++) {
              batch.add(session, number, position, results.get(position));
            }
            batch.execute();
          }
          return run.numbered(number);
        });
  }

  /** The runs of a session after the first, in order of making. */
  public List<AnalysisRun> all(String session) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM runs WHERE session_id = :id ORDER BY number")
                .bind("id", session)
                .map((row, context) -> run(row))
                .list());
  }

  /** What a run found, one JSON object each, in the order in which it came. */
  public List<String> results(String session, int run) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT json FROM run_results WHERE session_id = :id AND run = :run"
                        + " ORDER BY position")
                .bind("id", session)
                .bind("run", run)
                .mapTo(String.class)
                .list());
  }

  private static AnalysisRun run(ResultSet row) throws SQLException {
    return new AnalysisRun(
        row.getInt("number"),
        row.getLong("made_at_ms"),
        row.getString("software_version"),
        row.getString("configuration_json"),
        row.getBoolean("review"),
        row.getInt("counted"),
        row.getInt("incomplete"),
        orNaN(row, "mean_peak_lumbar_deg"));
  }
}
