package org.hingeline.analysis.align;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The steady state of the aligner leaves nothing to the garbage collector. */
class AlignerAllocationTest {

  private static final class Count implements GridAligner.Sink {
    private long instants;
    private double turned;

    @Override
    public void cell(
        int segment, double gx, double gy, double gz, double ax, double ay, double az) {
      turned += gx;
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
    feed(aligner, 0, 5_000);
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    feed(aligner, 5_000, 15_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isZero();
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
