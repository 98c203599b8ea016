package org.hingeline.dashboard.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;

/** Where samples come from: a link with its sensors. It has its own thread. */
public interface SampleSource extends AutoCloseable {

  /** Takes what arrives, in order, on the thread of the source. */
  interface Receiver {

    /**
     * One sample.
     *
     * @param hostNs when it was taken, on this computer's clock
     * @param deviceTimeUs when it was taken, on the sensor's own clock
     * @param arrivalNs when it arrived, on this computer's clock
     * @param sequence the sensor's own count
     * @param gyrX angular rate, rad/s
     * @param accX specific force, m/s²
     */
    void sample(
        Segment segment,
        long hostNs,
        long deviceTimeUs,
        long arrivalNs,
        long sequence,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ);

    /**
     * How far the times of a sensor's samples may be off from now on.
     *
     * @param hostNs when that became known, on this computer's clock
     * @param residualMs NaN while it is not known
     */
    default void clock(Segment segment, long hostNs, double residualMs) {}

    /** A marker that came with the stream. */
    void mark(long hostNs, Marker marker);

    /**
     * Somebody tapped a sensor twice.
     *
     * @param strengthMps2 of the stronger tap, m/s²
     */
    default void tap(String serial, double strengthMps2) {}
  }

  /** Where sensors were worn the last time, by serial number; to be told before the start. */
  default void remember(Map<String, Segment> places) {}

  /**
   * From now on a sensor is worn somewhere else; nothing happens when it is not one of this source.
   *
   * @param segment empty for nowhere
   */
  default void assign(String serial, Optional<Segment> segment) {}

  /**
   * Begins to listen.
   *
   * @throws org.hingeline.dashboard.problem.UserError when there is nothing to listen to
   */
  void start(Receiver receiver);

  /** How its sensors are, now. */
  List<SensorReport.Entry> sensors();

  /**
   * Lets the person feel a live cue on the sensor of a segment, as far as it has a motor.
   *
   * @return false when this source has no sensor there that could be asked
   */
  default boolean cue(Segment segment) {
    return false;
  }

  /** Ends within a bounded time; nothing arrives afterwards. */
  @Override
  void close();
}
