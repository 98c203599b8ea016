package org.hingeline.exports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/** Inclinations and joint angles as recorded, 100 Hz. */
public final class AngleTable implements Table {

  private static final double S_PER_NS = 1e-9;

  @Override
  public String name() {
    return "angles";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(SessionCells.COLUMNS);
    columns.add(Column.number("time_s", "s", "Time since the begin of the session."));
    for (AngleColumn column : AngleColumn.values()) {
      columns.add(Column.number(column.label(), "deg", meaning(column)));
    }
    columns.add(Column.text("phase", "none, top, eccentric, bottom or concentric, as told live."));
    columns.add(
        Column.flag(
            "provisional", "Whether the angles rest on a fallback or a gap, true or false."));
    return columns;
  }

  @Override
  public void write(ExportSession session, RowSink rows) throws IOException {
    AngleRows angles = session.angles();
    for (int row = 0; row < angles.size(); row++) {
      SessionCells.write(session, rows).number(angles.timeNs(row) * S_PER_NS);
      for (AngleColumn column : AngleColumn.values()) {
        rows.number(angles.valueDeg(row, column));
      }
      rows.text(angles.phase(row).name().toLowerCase(Locale.ROOT))
          .flag(angles.provisional(row))
          .end();
    }
  }

  private static String meaning(AngleColumn column) {
    return switch (column) {
      case TRUNK_INCLINATION -> "Trunk (T12/L1) against the vertical, forward positive.";
      case PELVIS_INCLINATION -> "Pelvis (sacrum) against the vertical, forward positive.";
      case THIGH_INCLINATION -> "Thigh against the vertical; negative with the knee in front.";
      case SHANK_INCLINATION -> "Shank against the vertical, forward positive.";
      case LUMBAR_FLEXION -> "Trunk inclination less pelvis inclination.";
      case HIP_FLEXION -> "Pelvis inclination less thigh inclination.";
      case KNEE_FLEXION -> "Shank inclination less thigh inclination.";
    };
  }
}
