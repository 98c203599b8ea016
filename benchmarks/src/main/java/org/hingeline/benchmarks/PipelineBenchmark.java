package org.hingeline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceDecoder;
import org.hingeline.ingest.device.DeviceListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole core: from encoded bytes to the angles of an instant of three sensors, in a calibrated
 * set: with one repetition of four seconds after the other, each of which is measured and told when
 * it is over, and while the person stands, which is the steady state. Bytes come as a port hands
 * them over, 40 ms at a time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PipelineBenchmark {
  private static final int LIFTS = 5;
  private static final int CHUNKS = LIFTS * LiftStream.LIFT_CHUNKS;
  private static final int INSTANTS = CHUNKS * LiftStream.SAMPLES;
  private static final int CHUNK_BYTES = 256;
  private static final long RADIO_NS = 20_000_000L;
  private static final long JITTER_NS = 2_000_000L;

  /** What the person does. */
  @Param({"standing", "lifting"})
  private String doing;

  private final byte[] bytes = new byte[CHUNKS * CHUNK_BYTES];
  private final int[] lengths = new int[CHUNKS];
  private final Heard heard = new Heard();
  private final MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), heard);
  private final DeviceDecoder decoder =
      new DeviceDecoder("bench", IngestConfig.defaults(), new ToPipeline());
  private LiftStream stream = new LiftStream(LiftStream.STAND_DEG);
  private long arrivalUs;

  /** Calibrates and begins a set. */
  @Setup
  public void calibrate() {
    byte[] info = new byte[1024];
    decoder.feed(info, 0, stream.writeInfo(info, 0), arrivalNs());
    step(CalibrationStep.STILL, LiftStream.STAND_DEG);
    step(CalibrationStep.BENDS, LiftStream.HINGE_DEG);
    step(CalibrationStep.SQUATS, LiftStream.SQUAT_DEG);
    step(CalibrationStep.UPRIGHT, LiftStream.STAND_DEG);
    pipeline.mark(stream.timeUs() * 1000, new Marker.Calibration(CalibrationStep.END));
    pipeline.mark(stream.timeUs() * 1000, new Marker.SetStart(Exercise.HINGE));
    stream = stream.then(lifting() ? LiftStream.HINGE_DEG : LiftStream.STAND_DEG);
  }

  private boolean lifting() {
    return doing.equals("lifting");
  }

  private void step(CalibrationStep step, double[] leanDeg) {
    pipeline.mark(stream.timeUs() * 1000, new Marker.Calibration(step));
    stream = stream.then(leanDeg);
    write();
    run();
  }

  /** The next lifts; encoding them is not measured. */
  @Setup(Level.Invocation)
  public void write() {
    arrivalUs = stream.timeUs();
    for (int i = 0; i < CHUNKS; i++) {
      lengths[i] = stream.writeChunk(i % LiftStream.LIFT_CHUNKS, bytes, i * CHUNK_BYTES);
    }
  }

  /** Decoded, dated, aligned, oriented, turned into joint angles, counted and timed. */
  @Benchmark
  @OperationsPerInvocation(INSTANTS)
  public double bytesToAngles() {
    return run();
  }

  private double run() {
    for (int i = 0; i < CHUNKS; i++) {
      arrivalUs += LiftStream.CHUNK_US;
      decoder.feed(bytes, i * CHUNK_BYTES, lengths[i], arrivalNs() + i % 7 * JITTER_NS);
    }
    return heard.sum;
  }

  private long arrivalNs() {
    return arrivalUs * 1000 + RADIO_NS;
  }

  /** Repetitions where there should be none, or none, would have measured something else. */
  @TearDown
  public void check() {
    if (heard.repetitions < 2 == lifting() || Double.isNaN(heard.sum)) {
      throw new IllegalStateException(
          doing + ": repetitions=" + heard.repetitions + ", sum=" + heard.sum);
    }
  }

  private final class ToPipeline implements DeviceListener {
    @Override
    public void accept(
        Segment segment,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      pipeline.accept(segment, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
    }

    @Override
    public void mark(long timeNs, Marker marker) {
      pipeline.mark(timeNs, marker);
    }
  }

  private static final class Heard implements MotionListener {
    private double sum;
    private long repetitions;

    @Override
    public void onAngles(
        long timeNs,
        double trunkInclinationDeg,
        double pelvisInclinationDeg,
        double thighInclinationDeg,
        double shankInclinationDeg,
        double lumbarFlexionDeg,
        double hipFlexionDeg,
        double kneeFlexionDeg,
        Phase phase,
        boolean provisional) {
      sum += provisional ? 0 : lumbarFlexionDeg + hipFlexionDeg;
    }

    @Override
    public void onProgress(
        long timeNs,
        int set,
        int number,
        Phase phase,
        double phaseS,
        double depthFraction,
        double hipShare) {
      sum += Double.isNaN(depthFraction) ? 0 : depthFraction;
    }

    @Override
    public void onRepetition(Repetition repetition) {
      repetitions++;
    }
  }
}
