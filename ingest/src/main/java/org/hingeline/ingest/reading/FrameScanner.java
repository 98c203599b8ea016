package org.hingeline.ingest.reading;

import java.util.Objects;

/**
 * Finds the frames of one format in a stream of bytes. What does not begin a frame is given up one
 * byte at a time, so that a frame behind noise is never swallowed with it.
 */
public final class FrameScanner implements SensorDecoder {
  private static final StreamError[] ERRORS = StreamError.values();

  private final FrameFormat format;
  private final byte[] window;
  private final StreamCounters counters = new StreamCounters();
  private final Counting counting = new Counting();
  private int filled;
  private boolean inStep;
  private boolean anyFrame;
  private long leadingBytes;

  /** A decoder of this format. */
  public FrameScanner(FrameFormat format) {
    this.format = format;
    this.window = new byte[2 * format.maxBytes()];
  }

  @Override
  public StreamCounters counters() {
    return counters;
  }

  @Override
  public void feed(byte[] buffer, int offset, int length, long arrivalNs, ReadingSink sink) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int count = Math.min(end - from, window.length - filled);
      System.arraycopy(buffer, from, window, filled, count);
      filled += count;
      from += count;
      counters.bytes += count;
      scan(false, sink);
    }
  }

  @Override
  public void finish(ReadingSink sink) {
    scan(true, sink);
    cutOff();
  }

  @Override
  public void reconnected() {
    cutOff();
    format.restart();
  }

  private void cutOff() {
    counters.partialBytes += filled;
    if (leadingBytes > format.maxBytes()) {
      counters.skippedBytes += leadingBytes;
    } else {
      counters.partialBytes += leadingBytes;
    }
    leadingBytes = 0;
    filled = 0;
    inStep = false;
    anyFrame = false;
    counters.pendingBytes = 0;
  }

  private void scan(boolean last, ReadingSink sink) {
    int from = 0;
    while (from < filled) {
      int answer = format.look(window, from, filled, inStep, last);
      if (answer > 0) {
        take(from, answer, sink);
        from += answer;
        continue;
      }
      if (answer == FrameFormat.MORE) {
        if (!last && filled - from < format.maxBytes()) {
          break;
        } else if (last && inStep) {
          break;
        }
        answer = FrameFormat.no(StreamError.LENGTH);
      }
      giveUp(ERRORS[-1 - answer]);
      from++;
    }
    System.arraycopy(window, from, window, 0, filled - from);
    filled -= from;
    counters.pendingBytes = filled + leadingBytes;
  }

  private void take(int from, int length, ReadingSink sink) {
    if (!anyFrame) {
      anyFrame = true;
      if (leadingBytes <= format.maxCutOff(length)) {
        counters.partialBytes += leadingBytes;
      } else {
        counters.skippedBytes += leadingBytes;
      }
      leadingBytes = 0;
    }
    inStep = true;
    counting.target = sink;
    String type = format.take(window, from, length, counting);
    counters.frame(type, length);
  }

  private void giveUp(StreamError reason) {
    if (inStep) {
      counters.error(reason);
    }
    inStep = false;
    if (anyFrame) {
      counters.skippedBytes++;
    } else {
      leadingBytes++;
    }
  }

  /** Hands on and counts. */
  private final class Counting implements ReadingSink {
    private ReadingSink target;

    @Override
    public void onReading(Reading reading) {
      counters.readings++;
      target.onReading(reading);
    }

    @Override
    public void onAttitude(Attitude attitude) {
      target.onAttitude(attitude);
    }

    @Override
    public void onBattery(double percent, boolean charging) {
      target.onBattery(percent, charging);
    }
  }
}
