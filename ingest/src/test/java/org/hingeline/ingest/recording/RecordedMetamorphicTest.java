package org.hingeline.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.TechniqueClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not change a result, on recordings: how a sensor is turned, how the stream is cut, the
 * rate, a constant bias, being saved and restored in the middle of a repetition.
 */
class RecordedMetamorphicTest {
  private static final Path RECORDINGS = Path.of("..", "recordings", "simulated");
  private static final double HALF_RATE_DEG = 1.0;
  private static final double BIAS_DEG = 1.0;

  /** A row of a recording: one of the two. */
  private record Row(long timeNs, Sample sample, Marker marker) {}

  private static final class Heard implements MotionListener {
    final List<JointAngles> angles = new ArrayList<>();
    final List<Repetition> reports = new ArrayList<>();
    final Map<List<Object>, Repetition> latest = new LinkedHashMap<>();

    @Override
    public void onAngles(JointAngles now) {
      angles.add(now);
    }

    @Override
    public void onRepetition(Repetition r) {
      reports.add(r);
      latest.put(List.of(r.status(), r.set(), r.number()), r);
    }

    List<Repetition> counted() {
      return latest.values().stream().filter(r -> r.status() == Repetition.Status.COUNTED).toList();
    }

    List<TechniqueClass> classes() {
      return counted().stream().map(r -> r.technique().verdict()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "romanian_8reps",
        "deadlift_floor_start_2sets",
        "squat_lift_6reps",
        "rounded_6reps"
      })
  void aRecordingMeansTheSameHoweverItIsDelivered(String name) throws IOException {
    List<Row> rows = read(name);
    Heard plain = play(rows);
    assertThat(plain.counted()).isNotEmpty();

    Heard turned =
        play(changed(rows, s -> of(s, s.gyrY(), s.gyrZ(), s.gyrX(), s.accY(), s.accZ(), s.accX())));
    assertSame(turned, plain, 0.05, 0.01);

    double bias = Math.toRadians(2) / Math.sqrt(3);
    Heard biased =
        play(
            changed(
                rows,
                s ->
                    of(
                        s,
                        s.gyrX() + bias,
                        s.gyrY() - bias,
                        s.gyrZ() + bias,
                        s.accX(),
                        s.accY(),
                        s.accZ())));
    assertSame(biased, plain, BIAS_DEG, 0.05);

    assertSame(play(everySecond(rows)), plain, HALF_RATE_DEG, 0.05);

    Heard restored = playRestored(rows, plain.counted(), name.hashCode());
    assertThat(restored.angles).isEqualTo(plain.angles);
    assertThat(restored.reports).isEqualTo(plain.reports);

    Heard chunked = play(chunked(rows, 60_000_000L));
    assertThat(chunked.classes()).isEqualTo(plain.classes());
    assertSame(chunked, plain, 1e-9, 1e-9);
  }

  private static void assertSame(Heard is, Heard was, double angleDeg, double seconds) {
    assertThat(is.classes()).isEqualTo(was.classes());
    for (int i = 0; i < was.counted().size(); i++) {
      Repetition a = was.counted().get(i);
      Repetition b = is.counted().get(i);
      assertThat(b.startNs() / 1e9).isCloseTo(a.startNs() / 1e9, within(seconds));
      assertThat(b.endNs() / 1e9).isCloseTo(a.endNs() / 1e9, within(seconds));
      assertThat(b.technique().peakTrunkInclinationDeg())
          .isCloseTo(a.technique().peakTrunkInclinationDeg(), within(angleDeg));
      assertThat(b.technique().peakLumbarFlexionDeg())
          .isCloseTo(a.technique().peakLumbarFlexionDeg(), within(angleDeg));
    }
  }

  /** Stopped and restored once within every repetition, at an instant nobody chose. */
  private static Heard playRestored(List<Row> rows, List<Repetition> repetitions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Heard heard = new Heard();
    MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), heard);
    int done = 0;
    for (Repetition repetition : repetitions.subList(0, Math.min(3, repetitions.size()))) {
      long cutNs =
          repetition.startNs()
              + (long) (random.nextDouble() * (repetition.endNs() - repetition.startNs()));
      int cut = done;
      while (rows.get(cut).timeNs() < cutNs) {
        cut++;
      }
      feed(rows.subList(done, cut), pipeline);
      List<Row> past = rows.subList(0, cut);
      pipeline =
          MotionPipeline.resume(AnalysisConfig.defaults(), empty -> feed(past, empty), heard);
      done = cut;
    }
    feed(rows.subList(done, rows.size()), pipeline);
    pipeline.finish(rows.get(rows.size() - 1).timeNs());
    return heard;
  }

  private static Heard play(List<Row> rows) {
    Heard heard = new Heard();
    MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), heard);
    feed(rows, pipeline);
    pipeline.finish(rows.get(rows.size() - 1).timeNs());
    return heard;
  }

  private static void feed(List<Row> rows, MotionPipeline pipeline) {
    for (Row row : rows) {
      if (row.marker() != null) {
        pipeline.mark(row.timeNs(), row.marker());
      } else {
        pipeline.accept(row.sample());
      }
    }
  }

  private static List<Row> read(String name) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (LiftReader reader = LiftReader.open(RECORDINGS.resolve(name + ".csv.gz"))) {
      reader.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) ->
              rows.add(new Row(timeNs, new Sample(segment, timeNs, gx, gy, gz, ax, ay, az), null)),
          (timeNs, marker) -> rows.add(new Row(timeNs, null, marker)));
    }
    return rows;
  }

  private static List<Row> changed(List<Row> rows, UnaryOperator<Sample> change) {
    return rows.stream()
        .map(r -> r.sample() == null ? r : new Row(r.timeNs(), change.apply(r.sample()), null))
        .toList();
  }

  private static List<Row> everySecond(List<Row> rows) {
    int[] count = new int[Segment.COUNT];
    return rows.stream()
        .filter(r -> r.sample() == null || count[r.sample().segment().ordinal()]++ % 2 == 0)
        .toList();
  }

  /** After the first second each sensor's samples come in lots, as links deliver them. */
  private static List<Row> chunked(List<Row> rows, long chunkNs) {
    long startNs = rows.get(0).timeNs() + 1_000_000_000L;
    List<Row> stream = new ArrayList<>();
    List<Row> lot = new ArrayList<>();
    long untilNs = startNs;
    for (Row row : rows) {
      if (row.timeNs() >= untilNs || row.marker() != null) {
        flush(lot, stream);
        untilNs = Math.max(untilNs, row.timeNs()) + chunkNs;
      }
      if (row.timeNs() < startNs || row.marker() != null) {
        stream.add(row);
      } else {
        lot.add(row);
      }
    }
    flush(lot, stream);
    return stream;
  }

  private static void flush(List<Row> lot, List<Row> stream) {
    for (int s = Segment.COUNT - 1; s >= 0; s--) {
      Segment segment = Segment.of(s);
      lot.stream().filter(r -> r.sample().segment() == segment).forEach(stream::add);
    }
    lot.clear();
  }

  private static Sample of(
      Sample s, double gx, double gy, double gz, double ax, double ay, double az) {
    return new Sample(s.segment(), s.timeNs(), gx, gy, gz, ax, ay, az);
  }
}
