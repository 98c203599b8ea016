package org.hingeline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.orientation.VqfParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One update of the orientation filter, fed with a sensor that sways as on a back during lifts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OrientationBenchmark {

  private static final double INTERVAL_S = 0.01;
  private static final int PERIOD = 4096;

  private final double[] samples = new double[6 * PERIOD];
  private OrientationFilter published;
  private OrientationFilter defaults;
  private int next;

  /** A sway of 40° every 4 s and a slow turn, without end. */
  @Setup
  public void prepare() {
    for (int i = 0; i < PERIOD; i++) {
      double phase = 2 * Math.PI * i / 400;
      double lean = 0.7 * Math.sin(phase);
      int at = 6 * i;
      samples[at] = 0.7 * 2 * Math.PI / 4 * Math.cos(phase);
      samples[at + 1] = 0.1 * Math.sin(3 * phase);
      samples[at + 2] = 0.05;
      samples[at + 3] = 0.3 * Math.sin(2 * phase);
      samples[at + 4] = 9.81 * Math.sin(lean);
      samples[at + 5] = 9.81 * Math.cos(lean);
    }
    published = new OrientationFilter(VqfParameters.published(), INTERVAL_S);
    defaults = new OrientationFilter(VqfParameters.defaults(), INTERVAL_S);
  }

  /** What the pipeline uses. */
  @Benchmark
  public double defaults() {
    return update(defaults);
  }

  /** The published configuration. */
  @Benchmark
  public double published() {
    return update(published);
  }

  private double update(OrientationFilter filter) {
    int at = next;
    next = at + 6 == samples.length ? 0 : at + 6;
    filter.update(
        samples[at],
        samples[at + 1],
        samples[at + 2],
        samples[at + 3],
        samples[at + 4],
        samples[at + 5]);
    return filter.w();
  }
}
