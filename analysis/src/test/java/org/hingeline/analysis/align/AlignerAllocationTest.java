package org.hingeline.analysis.align;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The steady state of the aligner leaves nothing to the garbage collector. */
class AlignerAllocationTest {

  private static final class Count implements GridAligner.Sink {
    private int starts;
    private long instants;
    private double turned;

    @Override
    public void cell(
        int segment, double gx, double gy, double gz, double ax, double ay, double az) {
      turned += gx;
    }

    @Override
    public void started(int segment) {
      starts++;
    }

    @Override
    public void instant(long timeNs, int wornMask, int measuredMask) {
      instants++;
    }
  }

  @Test
  void allocatesNothingPerSample() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Count count = new Count();
    GridAligner aligner = new GridAligner(AlignConfig.defaults(), count);
    // What every sample allocates shows in every round; what the machine does once does not.
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      feed(aligner, round * 1_500, (round + 1) * 1_500);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes for 6000 samples").isZero();
    assertThat(count.starts).isEqualTo(4);
    assertThat(count.instants).isGreaterThan(14_000);
    assertThat(count.turned).isGreaterThan(14_000);
  }

  private static void feed(GridAligner aligner, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int segment = 0; segment < 4; segment++) {
        aligner.accept(segment, i * 10_000_000L + segment * 1_700_000L, 1, 0, 0, 0, 0, 9.81);
      }
    }
  }
}
