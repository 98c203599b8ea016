package org.hingeline.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The steady state of the filter leaves nothing to the garbage collector. */
class AllocationTest {

  @Test
  void anUpdateAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    OrientationFilter filter = new OrientationFilter(VqfParameters.defaults(), 0.01);
    double[] ahead = new double[4];
    long thread = Thread.currentThread().getId();
    run(filter, ahead, 20_000);
    long measuring = threads.getThreadAllocatedBytes(thread);
    measuring = threads.getThreadAllocatedBytes(thread) - measuring;
    long before = threads.getThreadAllocatedBytes(thread);
    run(filter, ahead, 50_000);
    assertThat(threads.getThreadAllocatedBytes(thread) - before - measuring).isZero();
  }

  private static void run(OrientationFilter filter, double[] ahead, int updates) {
    for (int i = 0; i < updates; i++) {
      double s = Math.sin(0.01 * i);
      filter.update(i % 50 == 0 ? 0.05 : 0.01, 0.3 * s, 0.1, -0.2 * s, 1, 2 * s, 9.6);
      filter.ahead(0.002, ahead);
    }
  }
}
