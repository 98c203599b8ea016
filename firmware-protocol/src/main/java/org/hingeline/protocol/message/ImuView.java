package org.hingeline.protocol.message;

import java.util.Objects;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.MessageType;
import org.hingeline.protocol.frame.Wire;

/**
 * The samples of one frame, read in place: move it to a frame with {@link #wrap} and read it before
 * the frame is gone. One view serves a whole stream.
 *
 * <p>Values are counts; {@link DeviceInfo#gyrScaleRadps} and {@link DeviceInfo#accScaleMps2} turn
 * them into rad/s and m/s².
 */
public final class ImuView {
  private Frame frame;
  private int sampleCount;
  private int intervalUs;
  private int samplesOffset;

  /** Moves the view to this frame of type {@link MessageType#IMU_BATCH}. */
  public ImuView wrap(Frame frame) {
    if (frame.type() != MessageType.IMU_BATCH) {
      throw new IllegalArgumentException("type: value=" + frame.type() + ", needed=IMU_BATCH");
    }
    this.frame = frame;
    if (frame.compact()) {
      sampleCount = 1;
      intervalUs = 0;
      samplesOffset = 0;
    } else {
      sampleCount = frame.u8(Payload.ImuBatch.COUNT);
      intervalUs = frame.u16(Payload.ImuBatch.INTERVAL);
      samplesOffset = Payload.ImuBatch.SAMPLES;
    }
    return this;
  }

  /** The sensor on this link, 0 to 15. */
  public int source() {
    return frame.source();
  }

  /** How many samples the frame holds; may be none. */
  public int sampleCount() {
    return sampleCount;
  }

  /** From sample to sample, µs; 0 in a compact frame. */
  public int intervalUs() {
    return intervalUs;
  }

  /** How long after {@link Frame#timeUs} sample i was taken, µs. */
  public long sampleOffsetUs(int i) {
    return (long) i * intervalUs;
  }

  /** Device time of sample i, µs, wrapping at 2³² like {@link Frame#timeUs}. */
  public long sampleTimeUs(int i) {
    return (frame.timeUs() + sampleOffsetUs(i)) & 0xFFFF_FFFFL;
  }

  /** Angular rate about x, counts. */
  public short gyrX(int i) {
    return value(i, 0);
  }

  /** Angular rate about y, counts. */
  public short gyrY(int i) {
    return value(i, 1);
  }

  /** Angular rate about z, counts. */
  public short gyrZ(int i) {
    return value(i, 2);
  }

  /** Specific force along x, counts. */
  public short accX(int i) {
    return value(i, 3);
  }

  /** Specific force along y, counts. */
  public short accY(int i) {
    return value(i, 4);
  }

  /** Specific force along z, counts. */
  public short accZ(int i) {
    return value(i, 5);
  }

  private short value(int i, int axis) {
    Objects.checkIndex(i, sampleCount);
    return frame.i16(samplesOffset + i * Wire.SAMPLE_BYTES + axis * Short.BYTES);
  }
}
