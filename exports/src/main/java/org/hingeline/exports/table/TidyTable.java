package org.hingeline.exports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Repetition;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.FormatWriter;

/**
 * A tidy table for mediation analysis: one row for every patient, session, exercise and layout,
 * with one exposure, one mediator and one outcome.
 *
 * @param exposure what the patient did
 * @param mediator what it is thought to work through
 * @param outcome what it is thought to change
 */
public record TidyTable(SessionMeasure exposure, SessionMeasure mediator, SessionMeasure outcome)
    implements FormatWriter {

  private static final double S_PER_DAY = 86_400;

  /** Dose, hip-hinge index, relative lumbar flexion. */
  public static TidyTable usual() {
    return new TidyTable(
        SessionMeasure.named("reps_total").orElseThrow(),
        SessionMeasure.named("hip_hinge_index").orElseThrow(),
        SessionMeasure.named("peak_relative_lumbar_percent").orElseThrow());
  }

  private record Key(Exercise exercise, Layout layout) {}

  private record Dose(int patient, Exercise exercise) {}

  /** The columns. */
  public static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(SessionCells.COLUMNS.get(0));
    columns.add(Column.number("time", "d", "Days since the patient's first session in the table."));
    columns.add(Column.number("exposure", "", "Value of the exposure."));
    columns.add(Column.number("mediator", "", "Value of the mediator."));
    columns.add(Column.number("outcome", "", "Value of the outcome."));
    columns.add(Column.text("exposure_name", "Which measure the exposure is."));
    columns.add(Column.text("mediator_name", "Which measure the mediator is."));
    columns.add(Column.text("outcome_name", "Which measure the outcome is."));
    columns.addAll(SessionCells.COLUMNS.subList(1, SessionCells.COLUMNS.size()));
    columns.add(Column.text("exercise", "hinge, deadlift, squat or bend."));
    columns.add(
        Column.integer("layout", "Sensors worn; do not mix layouts in one analysis of an index."));
    columns.add(Column.integer("reps", "Counted repetitions that the row rests on."));
    return columns;
  }

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    try (OutputStream out = files.add("mediation.csv");
        SeparatedRows rows = SeparatedRows.commas(out)) {
      rows.heading(columns());
      Map<Integer, Instant> first = new HashMap<>();
      Map<Dose, Integer> done = new HashMap<>();
      sessions.each(session -> write(session, first, done, rows));
    }
  }

  private void write(
      ExportSession session, Map<Integer, Instant> first, Map<Dose, Integer> done, RowSink rows)
      throws IOException {
    Map<Key, List<Repetition>> groups = new LinkedHashMap<>();
    for (Repetition rep : session.counted()) {
      groups
          .computeIfAbsent(new Key(rep.exercise(), rep.layout()), key -> new ArrayList<>())
          .add(rep);
    }
    int patient = session.participant().number();
    for (Map.Entry<Key, List<Repetition>> group : groups.entrySet()) {
      List<Repetition> reps = group.getValue();
      first.putIfAbsent(patient, session.startedAt());
      Dose dose = new Dose(patient, group.getKey().exercise());
      int earlier = done.getOrDefault(dose, 0);
      rows.text(session.participant().label())
          .number(Duration.between(first.get(patient), session.startedAt()).toSeconds() / S_PER_DAY)
          .number(exposure.value().of(reps, earlier))
          .number(mediator.value().of(reps, earlier))
          .number(outcome.value().of(reps, earlier))
          .text(exposure.name())
          .text(mediator.name())
          .text(outcome.name())
          .text(session.id())
          .text(session.startedAt().toString())
          .text(group.getKey().exercise().label())
          .integer(group.getKey().layout().sensors())
          .integer(reps.size())
          .end();
      done.put(dose, earlier + reps.size());
    }
  }
}
