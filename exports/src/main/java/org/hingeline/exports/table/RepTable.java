package org.hingeline.exports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.Repetition;
import org.hingeline.exports.session.ExportSession;

/** Repetitions, counted and incomplete. */
public final class RepTable implements Table {

  private static final double S_PER_NS = 1e-9;

  @Override
  public String name() {
    return "reps";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(SessionCells.COLUMNS);
    columns.add(Column.integer("layout", "Sensors worn, 1 to 4."));
    columns.add(Column.integer("set", "Number of the set in the session."));
    columns.add(Column.integer("number", "Number of the repetition in its set."));
    columns.add(Column.text("status", "counted or incomplete."));
    columns.add(Column.text("exercise", "hinge, deadlift, squat or bend."));
    columns.add(Column.number("start_s", "s", "Begin, since the begin of the session."));
    columns.add(Column.number("end_s", "s", "End, since the begin of the session."));
    columns.add(Column.text("technique", "Class of the technique."));
    columns.add(Column.text("technique_reason", "Why this class, in words."));
    for (RepMeasure measure : RepMeasure.ALL) {
      columns.add(Column.number(measure.name(), measure.unit(), measure.meaning()));
    }
    columns.add(Column.flag("provisional", "Whether it is not known how good the angles are."));
    return columns;
  }

  @Override
  public void write(ExportSession session, RowSink rows) throws IOException {
    for (Repetition repetition : session.detail().reps()) {
      SessionCells.write(session, rows)
          .integer(repetition.layout().sensors())
          .integer(repetition.set())
          .integer(repetition.number())
          .text(repetition.status().name().toLowerCase(Locale.ROOT))
          .text(repetition.exercise().label())
          .number(repetition.startNs() * S_PER_NS)
          .number(repetition.endNs() * S_PER_NS)
          .text(repetition.technique().verdict().name())
          .text(repetition.technique().reason());
      for (RepMeasure measure : RepMeasure.ALL) {
        rows.number(measure.of(repetition));
      }
      rows.flag(repetition.dataQuality().provisional()).end();
    }
  }
}
