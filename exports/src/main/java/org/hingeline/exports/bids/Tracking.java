package org.hingeline.exports.bids;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Segment;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.table.RowSink;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/** One tracking system of a session: channels, and rows with a time in the first column. */
interface Tracking {

  /** The word behind {@code tracksys-}. */
  String label();

  String title();

  List<Channel> channels();

  /** Number of rows and the instants of the first and the last. */
  int rows();

  long firstNs();

  long lastNs();

  double nominalRateHz();

  void write(RowSink rows) throws IOException;

  /** Inclinations and joint angles, all on one clock. */
  record Angles(AngleRows angles, List<AngleColumn> columns) implements Tracking {

    static Angles of(ExportSession session) {
      AngleRows angles = session.angles();
      List<AngleColumn> measured = new ArrayList<>();
      for (AngleColumn column : AngleColumn.values()) {
        for (int row = 0; row < angles.size(); row++) {
          if (!Float.isNaN(angles.valueDeg(row, column))) {
            measured.add(column);
            break;
          }
        }
      }
      return new Angles(angles, measured);
    }

    @Override
    public String label() {
      return "angles";
    }

    @Override
    public String title() {
      return "Inclinations and joint angles in the sagittal plane, from inertial sensors";
    }

    @Override
    public List<Channel> channels() {
      List<Channel> channels = new ArrayList<>();
      channels.add(SensorRows.latency("angles"));
      for (AngleColumn column : columns) {
        String name = column.label().replace("_deg", "");
        boolean joint = name.endsWith("flexion");
        String point = name.substring(0, name.indexOf('_'));
        channels.add(new Channel(name, "n/a", joint ? "JNTANG" : "ORNT", point, "deg", "n/a"));
      }
      return channels;
    }

    @Override
    public int rows() {
      return angles.size();
    }

    @Override
    public long firstNs() {
      return angles.timeNs(0);
    }

    @Override
    public long lastNs() {
      return angles.timeNs(angles.size() - 1);
    }

    @Override
    public double nominalRateHz() {
      return 100;
    }

    @Override
    public void write(RowSink rows) throws IOException {
      for (int row = 0; row < angles.size(); row++) {
        rows.number((angles.timeNs(row) - firstNs()) * 1e-9);
        for (AngleColumn column : columns) {
          rows.number(angles.valueDeg(row, column));
        }
        rows.end();
      }
    }
  }

  /** Where a sensor of a segment is worn. */
  static String placement(Segment segment) {
    return switch (segment) {
      case TRUNK -> "spine at T12/L1";
      case PELVIS -> "sacrum";
      case THIGH -> "thigh, lateral, distal third";
      case SHANK -> "shank, lateral, middle third";
    };
  }
}
