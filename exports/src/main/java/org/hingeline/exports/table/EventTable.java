package org.hingeline.exports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.TimedEvent;

/** Everything that happened: markers, sets, repetitions, calibrations, cues, notices. */
public final class EventTable implements Table {

  private static final double S_PER_NS = 1e-9;

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(SessionCells.COLUMNS);
    columns.add(Column.number("time_s", "s", "Begin, since the begin of the session."));
    columns.add(Column.number("duration_s", "s", "Duration; 0 for a moment."));
    columns.add(
        Column.text(
            "kind", "rep, set, calibration, cue, marker, or what else the session recorded."));
    columns.add(Column.text("text", "What happened, in words."));
    return columns;
  }

  @Override
  public void write(ExportSession session, RowSink rows) throws IOException {
    for (TimedEvent event : TimedEvent.of(session)) {
      SessionCells.write(session, rows)
          .number(event.timeNs() * S_PER_NS)
          .number(event.durationNs() * S_PER_NS)
          .text(event.kind())
          .text(event.text())
          .end();
    }
  }
}
