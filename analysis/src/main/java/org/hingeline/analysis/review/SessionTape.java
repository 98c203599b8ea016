package org.hingeline.analysis.review;

import java.util.Arrays;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.align.GridAligner;
import org.hingeline.analysis.orientation.Attitude;
import org.hingeline.analysis.orientation.ReviewOrientation;
import org.hingeline.analysis.orientation.VqfParameters;

/**
 * A session as the aligner delivers it, kept to be played when all of it is known: then every
 * instant has an attitude of each sensor that rests on what came before and after. It takes 48
 * bytes a sensor and instant, about 70 MB for an hour of four sensors, and while one sensor is
 * worked on some 300 bytes for each of its instants.
 */
public final class SessionTape implements GridAligner.Sink {

  /** Takes what is played, in the order in which the aligner delivered it. */
  public interface Stage {
    /** A sensor at the end of its next cell, and the specific force over the cell (m/s²). */
    void oriented(int segment, Attitude attitude, double ax, double ay, double az);

    /** All that is known of an instant has been told. */
    void instant(long timeNs, int worn, int measured);
  }

  private final double periodS;
  private final VqfParameters[] parameters = new VqfParameters[Segment.COUNT];
  private final SensorTape[] sensors = new SensorTape[Segment.COUNT];
  private final int[] delivered = new int[Segment.COUNT];
  private long[] timeNs = new long[1024];
  private byte[] masks = new byte[2 * 1024];
  private short[] cells = new short[Segment.COUNT * 1024];
  private int instants;
  private boolean playing;

  /** An empty tape for cells of this period. */
  public SessionTape(VqfParameters parameters, double periodS) {
    this.periodS = periodS;
    Arrays.fill(this.parameters, parameters);
    for (int i = 0; i < sensors.length; i++) {
      sensors[i] = new SensorTape();
    }
  }

  @Override
  public void cell(int segment, double gx, double gy, double gz, double ax, double ay, double az) {
    sensors[segment].add(gx, gy, gz, ax, ay, az);
    delivered[segment]++;
  }

  @Override
  public void started(int segment) {
    sensors[segment].start();
  }

  @Override
  public void instant(long instantNs, int wornMask, int measuredMask) {
    if (instants == timeNs.length) {
      int larger = instants + instants / 2;
      timeNs = Arrays.copyOf(timeNs, larger);
      masks = Arrays.copyOf(masks, 2 * larger);
      cells = Arrays.copyOf(cells, Segment.COUNT * larger);
    }
    timeNs[instants] = instantNs;
    masks[2 * instants] = (byte) wornMask;
    masks[2 * instants + 1] = (byte) measuredMask;
    for (int i = 0; i < delivered.length; i++) {
      cells[Segment.COUNT * instants + i] = (short) delivered[i];
      delivered[i] = 0;
    }
    instants++;
  }

  /**
   * The parameters for one sensor, where they are not those of all. While the tape is played they
   * hold from the next instant on.
   */
  public void trust(int segment, VqfParameters own) {
    parameters[segment] = own;
    if (playing) {
      orient(segment);
    }
  }

  private void orient(int segment) {
    sensors[segment].review(new ReviewOrientation(parameters[segment]), periodS);
  }

  /** Orients every sensor and plays the session from its beginning. */
  public void play(Stage stage) {
    for (int segment = 0; segment < sensors.length; segment++) {
      orient(segment);
    }
    playing = true;
    for (int i = 0; i < instants; i++) {
      for (int segment = 0; segment < sensors.length; segment++) {
        SensorTape sensor = sensors[segment];
        for (int cell = cells[Segment.COUNT * i + segment]; cell > 0; cell--) {
          sensor.next();
          stage.oriented(segment, sensor, sensor.force(0), sensor.force(1), sensor.force(2));
        }
      }
      stage.instant(timeNs[i], masks[2 * i], masks[2 * i + 1]);
    }
  }
}
