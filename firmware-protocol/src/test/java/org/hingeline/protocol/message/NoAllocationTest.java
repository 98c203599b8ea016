package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.FrameSink;
import org.hingeline.protocol.frame.Wire;
import org.junit.jupiter.api.Test;

class NoAllocationTest {
  private static final int FRAMES = 100_000;

  /** A class that is loaded or a counter of the JVM on the way, but not one object a frame. */
  private static final long LIMIT_BYTES = FRAMES / 10;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final MessageEncoder encoder = new MessageEncoder(1);
  private final FrameDecoder decoder = new FrameDecoder();
  private final Sum sum = new Sum();
  private final FrameSink sink = MessageListener.sink(sum);
  private final byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
  private final short[] counts = new short[4 * Wire.SAMPLE_VALUES];

  @Test
  void encodingAndDecodingSamplesAllocatesNothing() {
    stream(1000);
    long before = threads.getCurrentThreadAllocatedBytes();
    stream(FRAMES);
    long allocatedBytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocatedBytes).isLessThan(LIMIT_BYTES);
    assertThat(decoder.counters().frames()).isEqualTo(FRAMES + 1000);
    assertThat(sum.samples).isEqualTo((FRAMES + 1000) / 2 * 5);
    assertThat(sum.total).isNotZero();
  }

  private void stream(int frames) {
    for (int i = 0; i < frames; i++) {
      counts[i % counts.length] = (short) i;
      int length =
          (i & 1) == 0
              ? encoder.encodeSamples(i * 10_000L, 2500, counts, 0, 4, out, 0)
              : encoder.encodeCompactSample(i * 10_000L, counts, 0, out, 0);
      int cut = i % length;
      decoder.feed(out, 0, cut, sink);
      decoder.feed(out, cut, length - cut, sink);
    }
  }

  private static final class Sum implements MessageListener {
    private long samples;
    private long total;

    @Override
    public void onSamples(Frame frame, ImuView view) {
      for (int i = 0; i < view.sampleCount(); i++) {
        samples++;
        total += view.sampleTimeUs(i) + view.gyrX(i) + view.gyrY(i) + view.gyrZ(i);
        total += view.accX(i) + view.accY(i) + view.accZ(i);
      }
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      throw new AssertionError(message);
    }
  }
}
