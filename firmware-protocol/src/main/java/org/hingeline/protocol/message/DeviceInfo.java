package org.hingeline.protocol.message;

/**
 * What a sensor is, what its numbers mean and where it is worn.
 *
 * @param minorVersion minor version of the protocol that the device speaks, 0 to 255
 * @param placement segment assignment
 * @param bootCount how often the device has started, modulo 65536; a change says that its clock and
 *     its sequence numbers began anew
 * @param firmware version of its software
 * @param hardwareRevision 0 to 255
 * @param gyrScaleNanoRadps angular rate of one count, nrad/s
 * @param accScaleNanoMps2 specific force of one count, nm/s²
 * @param gyrRangeDps full scale of the gyroscope, °/s
 * @param accRangeMilliG full scale of the accelerometer, 1/1000 of 9.80665 m/s²
 * @param rateMilliHz sample rate, 1/1000 Hz
 * @param serial serial number, unique among the devices of a maker; at most 32 bytes of UTF-8
 * @param name for people; at most 64 bytes of UTF-8
 */
public record DeviceInfo(
    int minorVersion,
    Placement placement,
    int bootCount,
    Firmware firmware,
    int hardwareRevision,
    long gyrScaleNanoRadps,
    long accScaleNanoMps2,
    int gyrRangeDps,
    int accRangeMilliG,
    long rateMilliHz,
    String serial,
    String name)
    implements Message {

  /** The longest serial number, bytes of UTF-8. */
  public static final int MAX_SERIAL_BYTES = 32;

  /** The longest name, bytes of UTF-8. */
  public static final int MAX_NAME_BYTES = 64;

  private static final double PER_NANO = 1e-9;

  /** A version number, each part 0 to 255. */
  public record Firmware(int major, int minor, int patch) {
    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }

  /** Angular rate of one count, rad/s. */
  public double gyrScaleRadps() {
    return gyrScaleNanoRadps * PER_NANO;
  }

  /** Specific force of one count, m/s². */
  public double accScaleMps2() {
    return accScaleNanoMps2 * PER_NANO;
  }

  /** Sample rate, Hz. */
  public double rateHz() {
    return rateMilliHz * 1e-3;
  }
}
