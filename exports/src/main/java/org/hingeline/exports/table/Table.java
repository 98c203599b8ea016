package org.hingeline.exports.table;

import java.io.IOException;
import java.util.List;
import org.hingeline.exports.session.ExportSession;

/** One kind of table that a session gives; rows of several sessions may follow each other. */
public interface Table {

  /** Name of the table and of its file, e.g. {@code reps}. */
  String name();

  List<Column> columns();

  /** All rows of a session, in order of time. */
  void write(ExportSession session, RowSink rows) throws IOException;

  /** The tables every session has. */
  static List<Table> ofSession() {
    return List.of(new AngleTable(), new RepTable(), new EventTable(), new SampleTable());
  }
}
