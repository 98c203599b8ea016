package org.hingeline.analysis.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Marker;

/**
 * What a person does, as postures reached along minimum-jerk curves, and the markers on the way.
 * Angle, rate and acceleration of every moment are known in closed form.
 */
public final class Script {

  /** A marker and when it is set. */
  public record Mark(double timeS, Marker marker) {}

  private record Move(double fromS, double lastsS, Posture from, Posture to) {}

  private final List<Move> moves = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private Posture at = Posture.STANDING;
  private double endS;

  /** Goes to a posture within so many seconds. */
  public Script move(double lastsS, Posture to) {
    moves.add(new Move(endS, lastsS, at, to));
    endS += lastsS;
    at = to;
    return this;
  }

  /** Stays. */
  public Script hold(double lastsS) {
    return move(lastsS, at);
  }

  /** Lowers, stays, rises and stands again. */
  public Script repetition(Posture bottom, double down, double pause, double up, double top) {
    return move(down, bottom).hold(pause).move(up, Posture.STANDING).hold(top);
  }

  /** A marker now, by its label in recordings. */
  public Script mark(String label) {
    marks.add(new Mark(endS, Marker.labelled(label).orElseThrow()));
    return this;
  }

  /** The guided calibration of a person with φ_L,max 48° and HHI₀ .52 (2 sensors), .54 (3). */
  public Script calibration() {
    return mark("calibration.still")
        .hold(5)
        .bends(Posture.FREE_BEND)
        .squats()
        .flexion(Posture.FREE_BEND)
        .upright(Posture.STANDING);
  }

  /** Three bends of the calibration. */
  public Script bends(Posture bottom) {
    mark("calibration.bends").hold(0.5);
    for (int i = 0; i < 3; i++) {
      repetition(bottom, 1.6, 0.3, 1.6, 0.4);
    }
    return this;
  }

  /** Two half squats of the calibration. */
  public Script squats() {
    mark("calibration.squats").hold(0.5);
    for (int i = 0; i < 2; i++) {
      repetition(Posture.HALF_SQUAT, 1.2, 0.2, 1.2, 0.4);
    }
    return this;
  }

  /** The full flexion of the calibration. */
  public Script flexion(Posture bottom) {
    return mark("calibration.flexion").hold(0.5).repetition(bottom, 1.6, 2, 1.6, 0.5);
  }

  /** Standing at the end of the calibration, in any posture, and its completion. */
  public Script upright(Posture posture) {
    return mark("calibration.upright")
        .move(0.5, posture)
        .hold(2.5)
        .mark("calibration.end")
        .hold(0.5);
  }

  /** When everything has been done, seconds from the start. */
  public double endS() {
    return endS;
  }

  /** The markers in their order. */
  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** Angle (°), rate (°/s) and acceleration (°/s²) of a channel at a moment. */
  public double[] at(int channel, double timeS) {
    int low = 0;
    int high = moves.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (moves.get(middle).fromS() <= timeS) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Move move = moves.get(low);
    double from = move.from().channel(channel);
    double by = move.to().channel(channel) - from;
    double u = Math.min(1, Math.max(0, (timeS - move.fromS()) / move.lastsS()));
    return new double[] {
      from + by * u * u * u * (10 + u * (-15 + 6 * u)),
      by * u * u * (30 + u * (-60 + 30 * u)) / move.lastsS(),
      by * u * (60 + u * (-180 + 120 * u)) / (move.lastsS() * move.lastsS())
    };
  }
}
