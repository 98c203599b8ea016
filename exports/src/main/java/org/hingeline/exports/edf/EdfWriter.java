package org.hingeline.exports.edf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.ExportException;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.session.FormatWriter;
import org.hingeline.exports.session.TimedEvent;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;

/**
 * The angles of a session as EDF+ (B. Kemp and J. Olivan, Clin. Neurophysiol. 114 (2003)
 * 1755–1761): records of one second, 100 values a signal, and a channel of annotations.
 */
public final class EdfWriter implements FormatWriter {

  static final int RATE_HZ = 100;
  private static final long NS_PER_S = 1_000_000_000;
  private static final long STEP_NS = NS_PER_S / RATE_HZ;

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    sessions.each(
        session -> {
          try (OutputStream out = files.add(session.fileStem() + ".edf")) {
            write(session, out);
          }
        });
  }

  private static void write(ExportSession session, OutputStream out) throws IOException {
    AngleRows angles = session.angles();
    if (angles.size() == 0) {
      throw new ExportException(
          "Session %s has no angles; EDF+ needs some".formatted(session.id()));
    }
    // The header's clock knows whole seconds only.
    long beginMs = session.summary().startedAtMs();
    long partNs = Math.floorMod(beginMs * 1_000_000 + angles.timeNs(0), NS_PER_S);
    long zeroNs = angles.timeNs(0) - partNs;
    long lastNs = angles.timeNs(angles.size() - 1);
    int records = (int) ((lastNs - zeroNs) / NS_PER_S) + 1;
    List<EdfSignal> signals = signals(angles);
    Annotations annotations = new Annotations(records, zeroNs, TimedEvent.of(session));
    out.write(EdfHeader.of(session, zeroNs, records, signals, annotations.places()));
    int[] rows = onGrid(angles, zeroNs, records);
    byte[] block = new byte[2 * RATE_HZ];
    for (int record = 0; record < records; record++) {
      for (EdfSignal signal : signals) {
        for (int i = 0; i < RATE_HZ; i++) {
          short value = signal.digital(angles, rows[record * RATE_HZ + i]);
          block[2 * i] = (byte) value;
          block[2 * i + 1] = (byte) (value >> 8);
        }
        out.write(block);
      }
      out.write(annotations.record(record));
    }
  }

  private static List<EdfSignal> signals(AngleRows angles) {
    List<EdfSignal> signals = new ArrayList<>();
    for (AngleColumn column : AngleColumn.values()) {
      boolean measured = false;
      for (int row = 0; row < angles.size() && !measured; row++) {
        measured = !Float.isNaN(angles.valueDeg(row, column));
      }
      if (measured) {
        signals.add(new EdfSignal(column, label(column)));
      }
    }
    return signals;
  }

  /** For every place of the grid the row nearest to it; -1 without one. */
  private static int[] onGrid(AngleRows angles, long zeroNs, int records) {
    int[] rows = new int[records * RATE_HZ];
    java.util.Arrays.fill(rows, -1);
    for (int row = 0; row < angles.size(); row++) {
      int place = (int) ((angles.timeNs(row) - zeroNs + STEP_NS / 2) / STEP_NS);
      if (place < rows.length) {
        rows[place] = row;
      }
    }
    return rows;
  }

  /** At most 16 characters. */
  private static String label(AngleColumn column) {
    return switch (column) {
      case TRUNK_INCLINATION -> "Trunk incl.";
      case PELVIS_INCLINATION -> "Pelvis incl.";
      case THIGH_INCLINATION -> "Thigh incl.";
      case SHANK_INCLINATION -> "Shank incl.";
      case LUMBAR_FLEXION -> "Lumbar flexion";
      case HIP_FLEXION -> "Hip flexion";
      case KNEE_FLEXION -> "Knee flexion";
    };
  }
}
