package org.hingeline.ingest.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a decoder has seen. At any moment between two calls:
 *
 * <pre>
 * bytes  = frameBytes + skippedBytes + partialBytes + pendingBytes
 * frames = Σ frames(t) over every type t
 * errors = Σ errors(e) over every {@link StreamError} e
 * </pre>
 *
 * <p>Partial are the bytes of frames that were cut off because the capture or the connection began
 * or ended inside them; nothing went wrong there. Skipped is everything else that is not in a
 * frame. An error is one loss of step, however many bytes it takes to find the next frame.
 */
public final class StreamCounters {
  private static final StreamError[] ERRORS = StreamError.values();

  long bytes;
  long frameBytes;
  long skippedBytes;
  long partialBytes;
  long pendingBytes;
  long frames;
  long readings;
  private final long[] errors = new long[ERRORS.length];
  private final Map<String, long[]> types = new LinkedHashMap<>();

  StreamCounters() {}

  void frame(String type, int length) {
    frames++;
    frameBytes += length;
    types.computeIfAbsent(type, t -> new long[1])[0]++;
  }

  void error(StreamError error) {
    errors[error.ordinal()]++;
  }

  /** Bytes taken in. */
  public long bytes() {
    return bytes;
  }

  /** Bytes of intact frames. */
  public long frameBytes() {
    return frameBytes;
  }

  /** Bytes that belong to no frame. */
  public long skippedBytes() {
    return skippedBytes;
  }

  /** Bytes of frames that the begin or the end of the stream cut off. */
  public long partialBytes() {
    return partialBytes;
  }

  /** Bytes not decided yet. */
  public long pendingBytes() {
    return pendingBytes;
  }

  /** Intact frames. */
  public long frames() {
    return frames;
  }

  /** Complete inertial readings. */
  public long readings() {
    return readings;
  }

  /** Intact frames of each type, in the order of their first. */
  public Map<String, Long> types() {
    Map<String, Long> counts = new LinkedHashMap<>();
    types.forEach((type, count) -> counts.put(type, count[0]));
    return counts;
  }

  /** Losses of step for this reason. */
  public long errors(StreamError error) {
    return errors[error.ordinal()];
  }

  /** Losses of step for any reason. */
  public long errors() {
    long sum = 0;
    for (long count : errors) {
      sum += count;
    }
    return sum;
  }

  /**
   * One line: {@code frames=30 0x51=10 0x52=10 0x53=10 samples=10 bad_checksums=0 skipped_bytes=0
   * partial_bytes=4}.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(120).append("frames=").append(frames);
    types.forEach((type, count) -> line.append(' ').append(type).append('=').append(count[0]));
    return line.append(" samples=")
        .append(readings)
        .append(" bad_checksums=")
        .append(errors(StreamError.CHECKSUM))
        .append(" skipped_bytes=")
        .append(skippedBytes)
        .append(" partial_bytes=")
        .append(partialBytes)
        .toString();
  }
}
