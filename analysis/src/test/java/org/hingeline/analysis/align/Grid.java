package org.hingeline.analysis.align;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Segment;

/** Keeps what an aligner passes on. */
final class Grid implements GridAligner.Sink {
  final List<List<double[]>> cells = new ArrayList<>();
  final List<Integer> started = new ArrayList<>();
  final List<Long> times = new ArrayList<>();
  final List<Integer> worn = new ArrayList<>();
  final List<Integer> measured = new ArrayList<>();

  Grid() {
    for (int i = 0; i < Segment.COUNT; i++) {
      cells.add(new ArrayList<>());
    }
  }

  @Override
  public void cell(int segment, double gx, double gy, double gz, double ax, double ay, double az) {
    cells.get(segment).add(new double[] {gx, gy, gz, ax, ay, az});
  }

  @Override
  public void started(int segment) {
    started.add(segment);
  }

  @Override
  public void instant(long timeNs, int wornMask, int measuredMask) {
    times.add(timeNs);
    worn.add(wornMask);
    measured.add(measuredMask);
  }

  /** Rotation of a sensor about its x axis, rad. */
  double turned(int segment) {
    return cells.get(segment).stream().mapToDouble(cell -> cell[0] * 0.01).sum();
  }
}
