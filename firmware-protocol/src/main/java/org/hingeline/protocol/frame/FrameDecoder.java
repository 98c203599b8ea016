package org.hingeline.protocol.frame;

import java.util.Objects;

/**
 * Finds the frames in a stream of bytes, cut into any pieces.
 *
 * <p>No bytes make it throw. Whatever lies between two delimiters is either one frame or one
 * counted {@link DecodeError}; after either the decoder is in step again. In steady state nothing
 * is allocated. Not for several threads at once, and {@code feed} must not be called from the sink.
 */
public final class FrameDecoder {
  /** A jump of the sequence number beyond this is a restart of the sender, not loss. */
  public static final int MAX_COUNTED_LOSS = 4095;

  private static final int SEQUENCE_MASK = (1 << Wire.SEQUENCE_BITS) - 1;
  private static final long TIME_MASK = (1L << Wire.TIME_BITS) - 1;

  private final byte[] chunk = new byte[Wire.MAX_STUFFED_BYTES + Long.BYTES];
  private final Frame frame = new Frame(chunk);
  private final DecodeCounters counters = new DecodeCounters();
  private final boolean[] timeKnown = new boolean[Wire.SOURCES];
  private final boolean[] sequenceKnown = new boolean[Wire.SOURCES];
  private final long[] lastTimeUs = new long[Wire.SOURCES];
  private final int[] lastSequence = new int[Wire.SOURCES];

  /** What has been seen so far; the same object for the life of the decoder. */
  public DecodeCounters counters() {
    return counters;
  }

  /** Takes in the whole array. */
  public void feed(byte[] buffer, FrameSink sink) {
    feed(buffer, 0, buffer.length, sink);
  }

  /**
   * Takes in the next bytes of the stream and hands over every frame that they complete.
   *
   * <p>An exception of the sink passes through; the bytes behind the frame that caused it are then
   * not taken in.
   */
  public void feed(byte[] buffer, int offset, int length, FrameSink sink) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int stop = takeUntilDelimiter(buffer, from, end);
      counters.bytes += stop - from;
      counters.pendingBytes += stop - from;
      if (stop == end) {
        return;
      }
      from = stop + 1;
      endChunk(sink);
    }
  }

  /**
   * Forgets the time of a source, so that its compact frames wait for the next full one. To be
   * called when a source has been silent for longer than 3 s by the receiver's own clock.
   */
  public void forgetTime(int source) {
    timeKnown[source] = false;
  }

  /**
   * Begins anew after a broken connection: drops a partial chunk and all that is known of sources.
   */
  public void reconnect() {
    counters.abandonedBytes += counters.pendingBytes;
    counters.pendingBytes = 0;
    for (int source = 0; source < Wire.SOURCES; source++) {
      timeKnown[source] = false;
      sequenceKnown[source] = false;
    }
  }

  /**
   * Copies to the chunk up to the next delimiter, in words, of which the chunk holds one more than
   * it needs; returns where the delimiter is, or the end.
   */
  private int takeUntilDelimiter(byte[] buffer, int from, int end) {
    if (counters.pendingBytes > Wire.MAX_STUFFED_BYTES) {
      return Stuffing.indexOfZero(buffer, from, end);
    }
    int at = from;
    int fill = (int) counters.pendingBytes;
    while (end - at >= Long.BYTES && fill <= Wire.MAX_STUFFED_BYTES) {
      long word = LittleEndian.i64(buffer, at);
      LittleEndian.put64(chunk, fill, word);
      long zeros = Stuffing.zeros(word);
      if (zeros != 0) {
        return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
      at += Long.BYTES;
      fill += Long.BYTES;
    }
    while (at < end && fill <= Wire.MAX_STUFFED_BYTES) {
      byte value = buffer[at];
      if (value == Wire.DELIMITER) {
        return at;
      }
      chunk[fill++] = value;
      at++;
    }
    return Stuffing.indexOfZero(buffer, at, end);
  }

  private void endChunk(FrameSink sink) {
    long length = counters.pendingBytes;
    counters.pendingBytes = 0;
    counters.bytes++;
    counters.delimiters++;
    if (length == 0) {
      counters.idleDelimiters++;
      return;
    }
    DecodeError error = decode(length);
    if (error != null) {
      counters.count(error);
      counters.errorBytes += length + 1;
      return;
    }
    counters.frames++;
    counters.frameBytes += length + 1;
    sink.onFrame(frame);
  }

  /** Moves the view to the frame in the chunk, or says why there is none. */
  private DecodeError decode(long length) {
    if (length > Wire.MAX_STUFFED_BYTES) {
      return DecodeError.TOO_LONG;
    }
    int end = (int) length;
    if (!Stuffing.unstuff(chunk, 0, end)) {
      return DecodeError.STUFFING;
    }
    int start = Wire.CODE_BYTES;
    int crcOffset = end - Wire.CRC_BYTES;
    if (end - start < Wire.MIN_RAW_BYTES) {
      return DecodeError.TOO_SHORT;
    }
    if (Crc16.of(chunk, start, crcOffset - start) != LittleEndian.u16(chunk, crcOffset)) {
      return DecodeError.CHECKSUM;
    }
    int lead = LittleEndian.u8(chunk, start + Wire.LEAD_OFFSET);
    if (lead >>> Wire.MAJOR_SHIFT != Wire.MAJOR_VERSION) {
      return DecodeError.VERSION;
    }
    frame.source = lead & Wire.SOURCE_MASK;
    frame.compact = (lead & Wire.COMPACT_BIT) != 0;
    frame.payloadOffset = start + (frame.compact ? Wire.COMPACT_HEADER_BYTES : Wire.HEADER_BYTES);
    frame.payloadLength = crcOffset - frame.payloadOffset;
    if (frame.payloadLength < 0) {
      return DecodeError.TOO_SHORT;
    }
    return frame.compact ? compactForm(start) : fullForm(start);
  }

  private DecodeError fullForm(int start) {
    follow(
        LittleEndian.u16(chunk, start + Wire.SEQUENCE_OFFSET),
        LittleEndian.u32(chunk, start + Wire.TIME_OFFSET));
    frame.type = MessageType.coded(LittleEndian.u8(chunk, start + Wire.TYPE_OFFSET));
    if (frame.type == null) {
      return DecodeError.UNKNOWN_TYPE;
    }
    return frame.type.complete(chunk, frame.payloadOffset, frame.payloadLength)
        ? null
        : DecodeError.PAYLOAD;
  }

  private DecodeError compactForm(int start) {
    int source = frame.source;
    if (!timeKnown[source]) {
      return DecodeError.NO_REFERENCE;
    }
    int sequence = LittleEndian.u8(chunk, start + Wire.COMPACT_SEQUENCE_OFFSET);
    int time = LittleEndian.u16(chunk, start + Wire.COMPACT_TIME_OFFSET);
    long lastUnits = lastTimeUs[source] >>> Wire.COMPACT_TIME_SHIFT;
    long units = Wrapping.resolve(lastUnits, time, Wire.COMPACT_TIME_BITS);
    follow(
        (int) Wrapping.resolve(lastSequence[source], sequence, Wire.COMPACT_SEQUENCE_BITS)
            & SEQUENCE_MASK,
        (units << Wire.COMPACT_TIME_SHIFT) & TIME_MASK);
    frame.type = MessageType.IMU_BATCH;
    return frame.payloadLength >= Wire.SAMPLE_BYTES ? null : DecodeError.PAYLOAD;
  }

  /** Every intact header, of a known type or not, moves the reference of its source. */
  private void follow(int sequence, long timeUs) {
    int source = frame.source;
    int missing = (sequence - lastSequence[source] - 1) & SEQUENCE_MASK;
    boolean repeated = missing == SEQUENCE_MASK;
    frame.restarted = sequenceKnown[source] && !repeated && missing > MAX_COUNTED_LOSS;
    frame.lostBefore = sequenceKnown[source] && !repeated && !frame.restarted ? missing : 0;
    counters.lostFrames += frame.lostBefore;
    counters.restarts += frame.restarted ? 1 : 0;
    frame.sequence = sequence;
    frame.timeUs = timeUs;
    lastSequence[source] = sequence;
    lastTimeUs[source] = timeUs;
    sequenceKnown[source] = true;
    timeKnown[source] = true;
  }
}
