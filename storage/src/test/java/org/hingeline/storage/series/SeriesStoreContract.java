package org.hingeline.storage.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every series store has to hold, whatever it is built on. */
public abstract class SeriesStoreContract {

  private static final String A = "01aaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String B = "01bbbbbbbbbbbbbbbbbbbbbbbb";

  @TempDir protected Path folder;
  private SeriesStore store;

  /** Opens the store of this folder; opened again, it has what it had. */
  protected abstract SeriesStore open(Path folder);

  @BeforeEach
  void openStore() {
    store = open(folder);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = open(folder);
  }

  private static SeriesBatch batch(String session, long lastBlock, int from, int to) {
    SampleRows samples = new SampleRows();
    AngleRows angles = new AngleRows();
    for (int i = from; i < to; i++) {
      samples.accept(
          Segment.of(i % 3), i / 3 * 10L, i * 7L, i * 11L, i / 3, i, -i, i / 3f, 0, 9.81f, -0f);
      int row = angles.add(i * 10L, Phase.TOP, i % 2 == 0);
      angles.set(row, AngleColumn.LUMBAR_FLEXION, i / 7f);
    }
    return new SeriesBatch(session, lastBlock, samples, angles);
  }

  private List<Long> deviceTimes(String session) {
    List<Long> times = new ArrayList<>();
    store.samples(
        session,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
            times.add(deviceTimeUs));
    return times;
  }

  private static List<Long> sevens(int count) {
    List<Long> times = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      times.add(i * 7);
    }
    return times;
  }

  private AngleRows all(String session) {
    return store.angles(session, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE).rows();
  }

  @Test
  void nothing_is_known_of_a_session_that_was_never_written() {
    assertThat(store.lastBlock(A)).isZero();
    assertThat(store.extent(A)).isEqualTo(new SeriesExtent(0, 0, -1, -1));
    assertThat(deviceTimes(A)).isEmpty();
    assertThat(store.angles(A, 0, 100, 10)).extracting(AngleSeries::recorded).isEqualTo(0L);
    store.delete(A);
  }

  @Test
  void batches_come_back_together_in_order_of_time_after_a_reopening() {
    store.write(batch(A, 1, 0, 300));
    store.write(batch(A, 5, 300, 1000));
    reopen();

    assertThat(store.lastBlock(A)).isEqualTo(5);
    assertThat(deviceTimes(A)).isEqualTo(sevens(1000));
    assertThat(store.extent(A)).isEqualTo(new SeriesExtent(1000, 1000, 0, 9990));
  }

  @Test
  void samples_are_ordered_by_time_even_when_they_were_received_out_of_order() {
    store.write(batch(A, 1, 600, 900));
    store.write(batch(A, 2, 0, 600));
    assertThat(deviceTimes(A)).isEqualTo(sevens(900));
  }

  @Test
  void writing_again_what_was_written_changes_nothing() {
    store.write(batch(A, 3, 0, 300));
    store.write(batch(A, 3, 0, 300));
    store.write(batch(A, 2, 0, 200));
    reopen();
    store.write(batch(A, 3, 0, 300));
    assertThat(deviceTimes(A)).isEqualTo(sevens(300));
    assertThat(store.extent(A).angles()).isEqualTo(300);
  }

  @Test
  void values_come_back_bit_for_bit_as_floats() {
    float[] given = {
      0f, -0f, 1e-30f, Float.MIN_VALUE, Float.MAX_VALUE, 0.001_064_225f * 12_345, 9.806_65f
    };
    SampleRows samples = new SampleRows();
    for (int i = 0; i < given.length; i++) {
      samples.accept(Segment.PELVIS, i, 0, 0, 0, given[i], 0, 0, 0, 0, -given[i]);
    }
    store.write(new SeriesBatch(A, 1, samples, new AngleRows()));
    store.settle();
    reopen();

    List<Integer> bits = new ArrayList<>();
    store.samples(
        A,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          bits.add(Float.floatToRawIntBits(gx));
          bits.add(Float.floatToRawIntBits(az));
        });
    List<Integer> expected = new ArrayList<>();
    for (float value : given) {
      expected.add(Float.floatToRawIntBits(value));
      expected.add(Float.floatToRawIntBits(-value));
    }
    assertThat(bits).isEqualTo(expected);
  }

  @Test
  void what_was_not_measured_is_not_a_number_and_never_zero() {
    store.write(batch(A, 1, 0, 10));
    AngleRows rows = all(A);
    for (int row = 0; row < 10; row++) {
      assertThat(rows.valueDeg(row, AngleColumn.LUMBAR_FLEXION)).isEqualTo(row / 7f);
      assertThat(rows.valueDeg(row, AngleColumn.HIP_FLEXION)).isNaN();
      assertThat(rows.provisional(row)).isEqualTo(row % 2 == 0);
      assertThat(rows.phase(row)).isEqualTo(Phase.TOP);
    }
    AngleSeries reduced = store.angles(A, 0, 100, 4);
    assertThat(reduced.rows().valueDeg(0, AngleColumn.HIP_FLEXION)).isNaN();
  }

  @Test
  void a_stretch_has_both_its_ends_and_full_rate_while_it_fits() {
    store.write(batch(A, 1, 0, 1000));
    AngleSeries series = store.angles(A, 1000, 1990, 100);
    assertThat(series.fullRate()).isTrue();
    assertThat(series.rows().size()).isEqualTo(100);
    assertThat(series.rows().timeNs(0)).isEqualTo(1000);
    assertThat(series.rows().timeNs(99)).isEqualTo(1990);
    assertThat(store.angles(A, 1000, 1990, 99).fullRate()).isFalse();
  }

  @Test
  @Timeout(60)
  void a_reader_is_not_disturbed_by_writing_settling_and_deleting_beside_it() {
    store.write(batch(A, 1, 0, 30_000));
    store.write(batch(B, 1, 0, 300));
    int[] read = {0};
    store.samples(
        A,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          if (read[0]++ == 5_000) {
            store.write(batch(B, 2, 300, 600));
            store.settle();
            store.delete(B);
            store.write(batch(A, 2, 30_000, 30_300));
          }
        });
    assertThat(read[0]).isEqualTo(30_000);
    assertThat(deviceTimes(A)).isEqualTo(sevens(30_300));
  }

  @Test
  void sessions_do_not_see_each_other_and_deleting_one_leaves_the_other() {
    store.write(batch(A, 1, 0, 300));
    store.write(batch(B, 1, 0, 200));
    store.write(batch(A, 2, 300, 400));
    store.delete(A);
    assertThat(deviceTimes(A)).isEmpty();
    assertThat(all(A).size()).isZero();
    assertThat(store.lastBlock(A)).isZero();
    assertThat(deviceTimes(B)).isEqualTo(sevens(200));

    store.write(batch(A, 1, 0, 60));
    reopen();
    assertThat(deviceTimes(A)).isEqualTo(sevens(60));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_reduced_stretch_keeps_the_smallest_and_largest_of_every_bucket(long seed) {
    Random random = new Random(seed);
    int count = 500 + random.nextInt(3000);
    int maxRows = 2 + random.nextInt(400);
    long[] timeNs = new long[count];
    AngleRows given = new AngleRows();
    for (int i = 0; i < count; i++) {
      timeNs[i] = (i == 0 ? 0 : timeNs[i - 1]) + 1 + random.nextInt(i % 100 == 0 ? 5000 : 20);
      int row = given.add(timeNs[i], Phase.values()[random.nextInt(5)], false);
      for (AngleColumn column : AngleColumn.values()) {
        boolean measured = column != AngleColumn.SHANK_INCLINATION && random.nextInt(10) > 0;
        given.set(row, column, measured ? (float) random.nextGaussian() * 60 : Float.NaN);
      }
    }
    store.write(new SeriesBatch(A, 1, new SampleRows(), given));

    AngleSeries series = store.angles(A, 0, Long.MAX_VALUE, maxRows);
    AngleRows rows = series.rows();
    assertThat(series.recorded()).isEqualTo(count);
    assertThat(rows.size()).isBetween(1, maxRows).isEven();
    long widthNs = (timeNs[count - 1] - timeNs[0]) / (maxRows / 2) + 1;
    int row = 0;
    for (int from = 0; from < count; row += 2) {
      long bucket = (timeNs[from] - timeNs[0]) / widthNs;
      int to = from;
      while (to + 1 < count && (timeNs[to + 1] - timeNs[0]) / widthNs == bucket) {
        to++;
      }
      int early = indexOf(timeNs, rows.timeNs(row));
      int late = indexOf(timeNs, rows.timeNs(row + 1));
      assertThat(early).isBetween(from, late);
      assertThat(late).isBetween(early, to);
      assertThat(rows.phase(row)).isEqualTo(given.phase(early));
      assertThat(rows.phase(row + 1)).isEqualTo(given.phase(late));
      for (AngleColumn column : AngleColumn.values()) {
        assertExtremes(given, from, to, rows, row, column);
      }
      assertTimed(given, from, to, early, late);
      from = to + 1;
    }
    assertThat(rows.size()).isEqualTo(row);
  }

  private static void assertTimed(AngleRows given, int from, int to, int early, int late) {
    long measured =
        IntStream.rangeClosed(from, to)
            .filter(i -> !Float.isNaN(given.valueDeg(i, AngleSeries.TIMED)))
            .count();
    if (measured < 2) {
      assertThat(List.of(early, late)).containsExactly(from, to);
    } else {
      float first = given.valueDeg(early, AngleSeries.TIMED);
      float second = given.valueDeg(late, AngleSeries.TIMED);
      assertThat(
              IntStream.rangeClosed(from, to).mapToObj(i -> given.valueDeg(i, AngleSeries.TIMED)))
          .allMatch(
              v -> v.isNaN() || (v >= Math.min(first, second) && v <= Math.max(first, second)));
    }
  }

  private static int indexOf(long[] timeNs, long wanted) {
    int index = Arrays.binarySearch(timeNs, wanted);
    assertThat(index).as("a row stands at a recorded instant").isNotNegative();
    return index;
  }

  private static void assertExtremes(
      AngleRows given, int from, int to, AngleRows rows, int row, AngleColumn column) {
    int smallest = -1;
    int largest = -1;
    for (int i = from; i <= to; i++) {
      float value = given.valueDeg(i, column);
      if (!Float.isNaN(value)) {
        smallest = smallest < 0 || value < given.valueDeg(smallest, column) ? i : smallest;
        largest = largest < 0 || value > given.valueDeg(largest, column) ? i : largest;
      }
    }
    float first = rows.valueDeg(row, column);
    float second = rows.valueDeg(row + 1, column);
    if (smallest < 0) {
      assertThat(first).isNaN();
      assertThat(second).isNaN();
    } else {
      int early = Math.min(smallest, largest);
      int late = Math.max(smallest, largest);
      assertThat(first).isEqualTo(given.valueDeg(early, column));
      assertThat(second).isEqualTo(given.valueDeg(late, column));
    }
  }
}
