package org.hingeline.storage.series.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.Examples;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.StorageException;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.SampleRows;
import org.hingeline.storage.series.SeriesBatch;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.series.SeriesStoreContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InfluxSeriesStoreTest extends SeriesStoreContract {

  private static final String SESSION = "01m0000000aaaaaaaaaaaaaaaa";

  private static InfluxProcess server;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    server = InfluxProcess.shared();
  }

  private static String database(Path folder) {
    return "contract_" + folder.getFileName().toString().replaceAll("[^A-Za-z0-9]", "_");
  }

  private static InfluxConfig config(String database, String retention) {
    return new InfluxConfig(server.url(), database, "", "", "", retention);
  }

  @Override
  protected SeriesStore open(Path folder) {
    return InfluxSeriesStore.open(config(database(folder), ""), folder.resolve("spool"));
  }

  private static void sample(SampleRows rows, long timeNs, long sequence) {
    rows.accept(Segment.TRUNK, timeNs, sequence * 3, sequence * 5, sequence, 1, 2, 3, 4, 5, 6);
  }

  private static List<Long> sequences(SeriesStore store) {
    List<Long> sequences = new ArrayList<>();
    store.samples(
        SESSION,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
            sequences.add(sequence));
    return sequences;
  }

  private static SeriesBatch batch(long lastBlock, SampleRows samples) {
    return new SeriesBatch(SESSION, lastBlock, samples, new AngleRows());
  }

  @Test
  void samples_of_one_sensor_at_one_nanosecond_are_all_kept_within_a_batch_and_across_batches() {
    try (SeriesStore store = open(folder)) {
      SampleRows first = new SampleRows();
      sample(first, 1_000, 1);
      sample(first, 1_000, 2);
      sample(first, 2_000, 3);
      store.write(batch(1, first));
      SampleRows second = new SampleRows();
      sample(second, 2_000, 4);
      sample(second, 2_000, 3);
      sample(second, 3_000, 5);
      store.write(batch(2, second));
      assertThat(sequences(store)).containsExactly(1L, 2L, 3L, 3L, 4L, 5L);
      assertThat(store.extent(SESSION).samples()).isEqualTo(6);
    }
  }

  @Test
  void what_an_attempt_without_an_answer_has_written_is_not_there_twice_afterwards()
      throws IOException, InterruptedException {
    SampleRows rows = new SampleRows();
    for (int i = 0; i < 12_000; i++) {
      sample(rows, i / 2 * 1_000L, i);
    }
    try (SeriesStore store = open(folder)) {
      store.write(batch(7, rows));
    }
    // As if the answer to the mark had been lost, and with it the mark.
    server.ask(database(folder), "DROP MEASUREMENT progress");
    try (SeriesStore store = open(folder)) {
      assertThat(store.lastBlock(SESSION)).isZero();
      SampleRows shorter = new SampleRows();
      for (int i = 0; i < 7_001; i++) {
        sample(shorter, i / 2 * 1_000L, i);
      }
      SampleRows rest = new SampleRows();
      for (int i = 7_001; i < 12_000; i++) {
        sample(rest, i / 2 * 1_000L, i);
      }
      store.write(batch(4, shorter));
      assertThat(store.lastBlock(SESSION)).isEqualTo(4);
      assertThat(sequences(store)).hasSize(12_000).doesNotHaveDuplicates();
      store.write(batch(7, rest));
      assertThat(sequences(store)).doesNotHaveDuplicates().hasSize(12_000);
    }
  }

  @Test
  void
      rows_of_another_type_and_rows_older_than_is_kept_are_set_aside_readably_and_the_rest_is_kept()
          throws IOException, InterruptedException {
    String database = database(folder) + "_short";
    try (SeriesStore store =
        InfluxSeriesStore.open(config(database, "1h"), folder.resolve("aside"))) {
      long nowMs = System.currentTimeMillis();
      String session = Examples.id(nowMs - 7_200_000);
      SampleRows rows = new SampleRows();
      for (int i = 0; i < 100; i++) {
        rows.accept(Segment.PELVIS, i * 70_000_000_000L, i, i, i, i, 0, 0, 0, 0, 9.81f);
      }
      store.write(new SeriesBatch(session, 1, rows, new AngleRows()));
      long kept = store.extent(session).samples();
      assertThat(kept).isBetween(1L, 99L);
      // The server decides by its shards, so a row may be there and in the file; none in neither.
      assertThat(store.rowsSetAside(session)).isBetween(100 - kept, 99L);
      List<String> file =
          Files.readAllLines(folder.resolve("aside").resolve(session + ".setaside.lp"));
      assertThat(file.get(0)).startsWith("# partial write: points beyond retention policy");
      Set<Long> found = new TreeSet<>();
      file.stream()
          .flatMap(line -> Pattern.compile("sequence=(\\d+)i").matcher(line).results())
          .forEach(match -> found.add(Long.parseLong(match.group(1))));
      store.samples(
          session,
          (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
              found.add(sequence));
      assertThat(found).hasSize(100);
      // Not tried for ever, and gone with the session.
      store.write(new SeriesBatch(session, 1, rows, new AngleRows()));
      store.delete(session);
      assertThat(store.rowsSetAside(session)).isZero();
    }
  }

  @Test
  void a_field_that_is_of_another_type_in_the_database_costs_its_rows_alone()
      throws IOException, InterruptedException {
    String database = database(folder) + "_typed";
    try (SeriesStore store =
        InfluxSeriesStore.open(config(database, ""), folder.resolve("aside"))) {
      assertThat(store.lastBlock(SESSION)).isZero();
      server.post(
          database,
          "motion,session=other lumbar_flexion_deg=\"much\" " + SessionTime.of(SESSION).originNs());
      SampleRows samples = new SampleRows();
      sample(samples, 5, 1);
      AngleRows angles = new AngleRows();
      int row = angles.add(5, Phase.TOP, false);
      angles.set(row, AngleColumn.LUMBAR_FLEXION, 12.5f);
      store.write(new SeriesBatch(SESSION, 1, samples, angles));
      assertThat(sequences(store)).containsExactly(1L);
      assertThat(store.lastBlock(SESSION)).isEqualTo(1);
      assertThat(Files.readString(folder.resolve("aside").resolve(SESSION + ".setaside.lp")))
          .contains("# partial write: field type conflict")
          .contains("\nmotion,session=" + SESSION + " ")
          .contains("lumbar_flexion_deg=12.5")
          .doesNotContain("\nimu,");
    }
  }

  @Test
  void repetitions_and_events_stand_beside_the_series_once_each_for_other_tools()
      throws IOException, InterruptedException {
    try (SeriesStore store = open(folder)) {
      store.write(
          new SeriesBatch(
              SESSION,
              1,
              new SampleRows(),
              new AngleRows(),
              List.of(
                  Examples.repetition(1, 1, false, Double.NaN),
                  Examples.repetition(1, 1, true, 0.5),
                  Examples.repetition(1, 2, true, 0.5)),
              List.of(
                  new SessionEvent(1, 7, SessionEvent.MARKER, "set.start hinge"),
                  new SessionEvent(2, 7, SessionEvent.MARKER, "note \"calm\", slow\nand easy"))));
    }
    String repetitions =
        server.ask(
            database(folder),
            "SELECT number, complete, top_pause_s, hip_hinge_index FROM rep WHERE layout = '3'");
    assertThat(repetitions.lines().skip(1).map(line -> line.split(",", 4)[3]))
        .containsExactly("1,true,0.5,0.81", "2,true,0.5,0.81");
    assertThat(server.ask(database(folder), "SELECT text FROM event"))
        .contains("set.start hinge")
        .contains("note \"\"calm\"\", slow and easy");
  }

  @Test
  @SuppressWarnings("AddressSelection")
  void a_server_that_is_not_there_is_named_in_one_sentence() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    InfluxConfig config =
        new InfluxConfig("http://127.0.0.1:" + port, "clinic", "anna", "s3cret", "", "");
    try (SeriesStore store = InfluxSeriesStore.open(config, folder)) {
      assertThatThrownBy(() -> store.extent(SESSION))
          .isInstanceOf(StorageException.class)
          .hasMessageStartingWith(
              "InfluxDB at http://127.0.0.1:" + port + ", database clinic does not answer: ")
          .message()
          .hasLineCount(1)
          .doesNotContain("s3cret");
    }
    assertThat(config.toString()).doesNotContain("s3cret");
  }
}
