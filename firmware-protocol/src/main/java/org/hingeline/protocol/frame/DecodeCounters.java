package org.hingeline.protocol.frame;

import java.util.Locale;

/**
 * What a decoder has seen. At any moment between two calls of {@code feed}:
 *
 * <pre>
 * delimiters = frames + errors + idleDelimiters
 * bytes      = frameBytes + errorBytes + idleDelimiters + abandonedBytes + pendingBytes
 * errors     = Σ errors(e) over every {@link DecodeError} e
 * </pre>
 *
 * <p>The bytes of a frame or an error include the delimiter that ends it.
 */
public final class DecodeCounters {
  private static final DecodeError[] ERRORS = DecodeError.values();

  long bytes;
  long delimiters;
  long idleDelimiters;
  long frames;
  long frameBytes;
  long errorBytes;
  long abandonedBytes;
  long pendingBytes;
  long lostFrames;
  long restarts;
  private final long[] errors = new long[ERRORS.length];

  DecodeCounters() {}

  void count(DecodeError error) {
    errors[error.ordinal()]++;
  }

  /** Bytes taken in. */
  public long bytes() {
    return bytes;
  }

  /** Delimiters among them. */
  public long delimiters() {
    return delimiters;
  }

  /** Delimiters directly behind another, which end nothing. */
  public long idleDelimiters() {
    return idleDelimiters;
  }

  /** Frames handed to the sink. */
  public long frames() {
    return frames;
  }

  /** Bytes of the frames handed to the sink. */
  public long frameBytes() {
    return frameBytes;
  }

  /** Bytes of chunks that ended in an error. */
  public long errorBytes() {
    return errorBytes;
  }

  /** Bytes of chunks that were cut off by a broken connection. */
  public long abandonedBytes() {
    return abandonedBytes;
  }

  /** Bytes since the last delimiter. */
  public long pendingBytes() {
    return pendingBytes;
  }

  /** Frames missing by their sequence numbers, over all sources. */
  public long lostFrames() {
    return lostFrames;
  }

  /** Jumps of a sequence number that are too far to be loss: the sender began anew. */
  public long restarts() {
    return restarts;
  }

  /** Chunks that ended in this error. */
  public long errors(DecodeError error) {
    return errors[error.ordinal()];
  }

  /** Chunks that ended in any error. */
  public long errors() {
    long sum = 0;
    for (long count : errors) {
      sum += count;
    }
    return sum;
  }

  /**
   * One line: {@code bytes=640 frames=10 lost=0 checksum=1}; errors that did not occur are left
   * out.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(96);
    line.append("bytes=").append(bytes).append(" frames=").append(frames);
    line.append(" lost=").append(lostFrames);
    for (DecodeError error : ERRORS) {
      if (errors(error) > 0) {
        line.append(' ').append(error.name().toLowerCase(Locale.ROOT)).append('=');
        line.append(errors(error));
      }
    }
    return line.toString();
  }
}
