package org.hingeline.ingest.replay;

import org.hingeline.analysis.Segment;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.Placement;

/**
 * A sensor that is played.
 *
 * @param segment where it is worn
 * @param serial its serial number
 * @param name for people
 * @param rateHz sample rate
 * @param gyrMaxRadps full scale of angular rate; values beyond are clipped
 * @param accMaxMps2 full scale of specific force; values beyond are clipped
 */
public record PlayedSensor(
    Segment segment,
    String serial,
    String name,
    double rateHz,
    double gyrMaxRadps,
    double accMaxMps2) {
  private static final DeviceInfo.Firmware FIRMWARE = new DeviceInfo.Firmware(1, 0, 0);
  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;
  private static final double NANO = 1e-9;
  private static final int FIELD_MAX = 0xFFFF;

  /** Angular rate of one count, whole nrad/s. */
  long gyrScaleNanoRadps() {
    return scale(gyrMaxRadps);
  }

  /** Specific force of one count, whole nm/s². */
  long accScaleNanoMps2() {
    return scale(accMaxMps2);
  }

  private static long scale(double full) {
    return Math.max(1, (long) Math.ceil(full / Short.MAX_VALUE / NANO));
  }

  DeviceInfo info() {
    return new DeviceInfo(
        0,
        Placement.valueOf(segment.name()),
        0,
        FIRMWARE,
        0,
        gyrScaleNanoRadps(),
        accScaleNanoMps2(),
        field(Math.toDegrees(gyrMaxRadps)),
        field(accMaxMps2 / STANDARD_GRAVITY_MPS2 * 1000),
        Math.round(rateHz * 1000),
        serial,
        name);
  }

  private static int field(double value) {
    return (int) Math.min(FIELD_MAX, Math.ceil(value));
  }
}
