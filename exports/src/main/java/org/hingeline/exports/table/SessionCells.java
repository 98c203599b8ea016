package org.hingeline.exports.table;

import java.io.IOException;
import java.util.List;
import org.hingeline.exports.session.ExportSession;

/** The cells that say where a row belongs, the same in every table. */
final class SessionCells {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("patient", "Patient number; 0000 when nobody was chosen."),
          Column.text("session", "Id of the session."),
          Column.text("started_at", "Begin of the session, UTC, ISO 8601."));

  private SessionCells() {}

  static RowSink write(ExportSession session, RowSink rows) throws IOException {
    return rows.text(session.participant().label())
        .text(session.id())
        .text(session.startedAt().toString());
  }
}
