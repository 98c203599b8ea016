package org.hingeline.protocol.message;

import org.hingeline.protocol.frame.FrameEncoder;
import org.hingeline.protocol.frame.LittleEndian;
import org.hingeline.protocol.frame.MessageType;
import org.hingeline.protocol.frame.Wire;

/**
 * Writes the messages of one source as frames, numbering them.
 *
 * <p>Every method writes one frame into the caller's bytes and returns its length; {@link
 * Wire#MAX_ENCODED_BYTES} are always enough. A value that does not fit its field is an {@link
 * IllegalArgumentException} that names it, and the number of the frame is not used up.
 */
public final class MessageEncoder {
  private final int source;
  private final PayloadWriter payload = new PayloadWriter();
  private int sequence;

  /** An encoder of frames of this source, 0 to 15, with numbers from 0. */
  public MessageEncoder(int source) {
    this(source, 0);
  }

  /** An encoder of frames of this source, 0 to 15, with numbers from this one. */
  public MessageEncoder(int source, int firstSequence) {
    this.source = (int) PayloadWriter.fit("source", source, Wire.SOURCES - 1);
    this.sequence = firstSequence;
  }

  /** The number of the next frame. */
  public int nextSequence() {
    return sequence & 0xFFFF;
  }

  /**
   * Any message, in the full form.
   *
   * @param timeUs the sender's clock, µs; its low 32 bits are sent
   */
  public int encode(long timeUs, Message message, byte[] out, int offset) {
    MessageType type = payload.write(message, out, FrameEncoder.payloadAt(offset));
    int length = FrameEncoder.seal(type, source, sequence, timeUs, payload.length(), out, offset);
    sequence++;
    return length;
  }

  /**
   * Samples in the full form, without objects.
   *
   * @param timeUs the sender's clock at the first sample, µs
   * @param intervalUs from sample to sample, µs
   * @param counts gyroscope x, y, z, accelerometer x, y, z of the first sample, then the next
   * @param first index of the first value in {@code counts}
   * @param sampleCount at most {@link ImuBatch#MAX_SAMPLES}
   */
  public int encodeSamples(
      long timeUs,
      int intervalUs,
      short[] counts,
      int first,
      int sampleCount,
      byte[] out,
      int offset) {
    int at = FrameEncoder.payloadAt(offset);
    payload.samplesHeader(intervalUs, sampleCount, out, at);
    copy(counts, first, sampleCount, out, at + Payload.ImuBatch.SAMPLES);
    int length =
        FrameEncoder.seal(
            MessageType.IMU_BATCH, source, sequence, timeUs, payload.length(), out, offset);
    sequence++;
    return length;
  }

  /**
   * One sample in the compact form of 20 bytes. The receiver needs a full frame of this source at
   * least every second to restore its time.
   *
   * @param timeUs the sender's clock, µs; rounded down to 64 µs on the wire
   * @param counts gyroscope x, y, z, accelerometer x, y, z
   * @param first index of the first value in {@code counts}
   */
  public int encodeCompactSample(long timeUs, short[] counts, int first, byte[] out, int offset) {
    copy(counts, first, 1, out, FrameEncoder.compactPayloadAt(offset));
    int length = FrameEncoder.sealCompact(source, sequence, timeUs, out, offset);
    sequence++;
    return length;
  }

  /** Two values a step: a sample has an even number of them. */
  private static void copy(short[] counts, int first, int sampleCount, byte[] out, int at) {
    for (int i = 0; i < sampleCount * Wire.SAMPLE_VALUES; i += 2) {
      int pair = (counts[first + i] & 0xFFFF) | (counts[first + i + 1] << 16);
      LittleEndian.put32(out, at + i * Short.BYTES, pair);
    }
  }
}
