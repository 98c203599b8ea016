package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.List;

/** The course of every coordinate: ramps of the script, one after the other, and waves on top. */
final class Timeline {
  private final List<List<Ramp>> ramps = new ArrayList<>();
  private final List<List<Wave>> waves = new ArrayList<>();

  Timeline() {
    for (int i = 0; i < Coordinate.COUNT; i++) {
      ramps.add(new ArrayList<>());
      waves.add(new ArrayList<>());
    }
  }

  /** Moves a coordinate from where the script left it; a ramp still running is waited for. */
  void move(Coordinate coordinate, long startNs, double durationS, double to) {
    List<Ramp> track = ramps.get(coordinate.ordinal());
    double from = 0;
    long start = startNs;
    if (!track.isEmpty()) {
      Ramp last = track.get(track.size() - 1);
      from = last.to();
      start = Math.max(start, last.endNs());
    }
    if (from == to) {
      return;
    }
    double left = Math.max(0.05, durationS - (start - startNs) * 1e-9);
    track.add(new Ramp(start, left, from, to));
  }

  void wave(Coordinate coordinate, Wave wave) {
    waves.get(coordinate.ordinal()).add(wave);
  }

  /** What the body does at this time, waves included. */
  double at(Coordinate coordinate, long timeNs) {
    double sum = scripted(coordinate, timeNs);
    for (Wave wave : waves.get(coordinate.ordinal())) {
      sum += wave.at(timeNs);
    }
    return sum;
  }

  /** What the script alone says. */
  double scripted(Coordinate coordinate, long timeNs) {
    Ramp ramp = rampAt(coordinate, timeNs);
    return ramp == null ? 0 : ramp.at(timeNs);
  }

  /** Rate of change of {@link #scripted}, per second. */
  double scriptedSpeed(Coordinate coordinate, long timeNs) {
    Ramp ramp = rampAt(coordinate, timeNs);
    return ramp == null ? 0 : ramp.speedAt(timeNs);
  }

  /** Forgets what lies wholly before this time; the coordinate's last place stays known. */
  void forgetBefore(long timeNs) {
    for (List<Ramp> track : ramps) {
      int keep = 0;
      while (keep + 1 < track.size() && track.get(keep + 1).startNs() <= timeNs) {
        keep++;
      }
      track.subList(0, keep).clear();
    }
    for (List<Wave> each : waves) {
      each.removeIf(wave -> wave.endNs() < timeNs);
    }
  }

  /** Ramps and waves that are remembered. */
  int size() {
    return ramps.stream().mapToInt(List::size).sum() + waves.stream().mapToInt(List::size).sum();
  }

  private Ramp rampAt(Coordinate coordinate, long timeNs) {
    List<Ramp> track = ramps.get(coordinate.ordinal());
    int low = 0;
    int high = track.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (track.get(middle).startNs() <= timeNs) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return track.isEmpty() ? null : track.get(low);
  }
}
