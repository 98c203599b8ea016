package org.hingeline.protocol.frame;

/**
 * The table of messages: the code of each on the wire and how long its payload must at least be.
 *
 * <p>A payload is a fixed part, followed by the parts whose number the fixed part names in single
 * bytes. Anything behind is an extension of a newer minor version and is ignored.
 */
public enum MessageType {
  /** What the sensor is, what its numbers mean and where it is worn. */
  DEVICE_INFO(0x01, 26, 24, 2, 1),
  /** Samples of gyroscope and accelerometer at a uniform interval. */
  IMU_BATCH(0x02, 4, 0, 1, Wire.SAMPLE_BYTES),
  /** Charge and voltage. */
  BATTERY(0x03, 4),
  /** A button was pressed or the sensor was tapped. */
  BUTTON(0x04, 2),
  /** Something the device noticed: a code and a text. */
  ERROR(0x05, 3, 2, 1, 1),
  /** A label on the stream at a moment. */
  MARKER(0x06, 1, 0, 1, 1),
  /** The device's side of a time exchange. */
  TIME_SYNC_ANSWER(0x07, 12),

  /** The host's side of a time exchange. */
  TIME_SYNC_REQUEST(0x41, 8),
  /** Begin to send samples. */
  START(0x42, 0),
  /** Cease to send samples. */
  STOP(0x43, 0),
  /** Sample at this rate from now on. */
  SET_RATE(0x44, 4),
  /** Show yourself: blink. */
  IDENTIFY(0x45, 2),
  /** Vibrate. */
  VIBRATE(0x46, 4),
  /** Send your device information. */
  INFO_REQUEST(0x47, 0);

  private static final MessageType[] BY_CODE = byCode();

  private final int code;
  private final int fixedBytes;
  private final int countOffset;
  private final int counts;
  private final int unitBytes;

  MessageType(int code, int fixedBytes) {
    this(code, fixedBytes, 0, 0, 0);
  }

  MessageType(int code, int fixedBytes, int countOffset, int counts, int unitBytes) {
    this.code = code;
    this.fixedBytes = fixedBytes;
    this.countOffset = countOffset;
    this.counts = counts;
    this.unitBytes = unitBytes;
  }

  /** The type byte of the header. */
  public int code() {
    return code;
  }

  /** The length of the part of the payload that is always there. */
  public int fixedBytes() {
    return fixedBytes;
  }

  /** The type with this code, or null when this version does not know it. */
  static MessageType coded(int code) {
    return BY_CODE[code];
  }

  /** Whether a payload holds everything that its own fixed part announces. */
  boolean complete(byte[] bytes, int offset, int length) {
    if (length < fixedBytes) {
      return false;
    }
    int announced = 0;
    for (int i = 0; i < counts; i++) {
      announced += LittleEndian.u8(bytes, offset + countOffset + i);
    }
    return length >= fixedBytes + announced * unitBytes;
  }

  private static MessageType[] byCode() {
    MessageType[] types = new MessageType[256];
    for (MessageType type : values()) {
      types[type.code] = type;
    }
    return types;
  }
}
