package org.hingeline.protocol.message;

/**
 * The payloads of wire version 1, said once: offsets from the first byte behind the header, shared
 * by encoder, reader and tests. Multi-byte numbers are little-endian and unsigned unless said.
 */
final class Payload {
  private Payload() {}

  /**
   *
   *
   * <pre>
   *  0        1        2        3        4        5        6        7
   * +--------+--------+--------+--------+--------+--------+--------+--------+
   * | minor  |placemnt|   boot count    |fw major|fw minor|fw patch|hardware|
   * +--------+--------+--------+--------+--------+--------+--------+--------+
   *  8                                  12
   * +--------+--------+--------+--------+--------+--------+--------+--------+
   * |   gyroscope scale, nrad/s / LSB   |  accelerometer scale, nm/s² / LSB |
   * +--------+--------+--------+--------+--------+--------+--------+--------+
   *  16                18                20
   * +--------+--------+--------+--------+--------+--------+--------+--------+
   * | gyr range, °/s  | acc range, mg   |        sample rate, mHz           |
   * +--------+--------+--------+--------+--------+--------+--------+--------+
   *  24       25       26
   * +--------+--------+--------...--------+--------...--------+
   * |serial n|name m  |  serial, n bytes  |   name, m bytes   |
   * +--------+--------+--------...--------+--------...--------+
   * </pre>
   */
  static final class DeviceInfo {
    static final int MINOR_VERSION = 0;
    static final int PLACEMENT = 1;
    static final int BOOT_COUNT = 2;
    static final int FIRMWARE_MAJOR = 4;
    static final int FIRMWARE_MINOR = 5;
    static final int FIRMWARE_PATCH = 6;
    static final int HARDWARE = 7;
    static final int GYR_SCALE = 8;
    static final int ACC_SCALE = 12;
    static final int GYR_RANGE = 16;
    static final int ACC_RANGE = 18;
    static final int RATE = 20;
    static final int SERIAL_LENGTH = 24;
    static final int NAME_LENGTH = 25;
    static final int TEXT = 26;

    private DeviceInfo() {}
  }

  /**
   *
   *
   * <pre>
   *  0        1        2                 4 + 12 i
   * +--------+--------+--------+--------+--------+--------+--------...--------+
   * | count  |   0    |  interval, µs   | sample i: gyr x, y, z, acc x, y, z  |
   * +--------+--------+--------+--------+--------+--------+--------...--------+
   * </pre>
   *
   * The compact form has the sample at 0 and nothing else.
   */
  static final class ImuBatch {
    static final int COUNT = 0;
    static final int RESERVED = 1;
    static final int INTERVAL = 2;
    static final int SAMPLES = 4;

    private ImuBatch() {}
  }

  /** {@code | percent | flags | voltage, mV (16) |} */
  static final class Battery {
    static final int PERCENT = 0;
    static final int FLAGS = 1;
    static final int VOLTAGE = 2;
    static final int CHARGING_BIT = 0x01;

    private Battery() {}
  }

  /** {@code | action | button |} */
  static final class Button {
    static final int ACTION = 0;
    static final int INDEX = 1;

    private Button() {}
  }

  /** {@code | code (16) | n | text, n bytes |} */
  static final class DeviceError {
    static final int CODE = 0;
    static final int LENGTH = 2;
    static final int TEXT = 3;

    private DeviceError() {}
  }

  /** {@code | n | label, n bytes |} */
  static final class Marker {
    static final int LENGTH = 0;
    static final int TEXT = 1;

    private Marker() {}
  }

  /** {@code | host time (64) |}, and in the answer {@code | time of receipt, µs (32) |} */
  static final class TimeSync {
    static final int HOST_TIME = 0;
    static final int RECEIVED_TIME = 8;

    private TimeSync() {}
  }

  /** {@code | rate, mHz (32) |} */
  static final class SetRate {
    static final int RATE = 0;

    private SetRate() {}
  }

  /** {@code | duration, ms (16) |} */
  static final class Identify {
    static final int DURATION = 0;

    private Identify() {}
  }

  /** {@code | duration, ms (16) | intensity, % | pulses |} */
  static final class Vibrate {
    static final int DURATION = 0;
    static final int INTENSITY = 2;
    static final int PULSES = 3;

    private Vibrate() {}
  }
}
