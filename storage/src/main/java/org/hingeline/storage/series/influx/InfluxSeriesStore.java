package org.hingeline.storage.series.influx;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hingeline.storage.series.AngleExtremes;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SeriesBatch;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;

/**
 * The series store on an InfluxDB server. Every row has a place of its own that follows from the
 * row alone, so writing it again after an unknown outcome leaves one; how far a session is written
 * is marked in the database after the rows. Opening does not need the server, everything else does.
 */
public final class InfluxSeriesStore implements SeriesStore {

  /**
   * A version 1 server that was killed while it wrote continues its log behind the torn end, and at
   * its next start reads no further than that. Safe is what has left the log for a file of its own:
   * ten minutes after the last row, as servers are set up.
   */
  private static final Duration SETTLING_TIME = Duration.ofMinutes(15);

  private static final String PROGRESS = "progress";
  private static final String ALL_TIME = "time >= 0";

  /** A short question that needs the right to read. */
  static final String ANY_PROGRESS =
      "SELECT last(last_block) FROM %s WHERE %s".formatted(PROGRESS, ALL_TIME);

  private static final List<String> MEASUREMENTS =
      List.of(
          SampleTable.NAME, AngleTable.NAME, ResultTable.REPETITIONS, ResultTable.EVENTS, PROGRESS);

  private final InfluxServer server;
  private final SetAside setAside;
  private final Duration settlingTime;
  private final Map<String, SessionWriter> writers = new ConcurrentHashMap<>();

  private InfluxSeriesStore(InfluxServer server, SetAside setAside, Duration settlingTime) {
    this.server = server;
    this.setAside = setAside;
    this.settlingTime = settlingTime;
  }

  /**
   * Opens the store; the server is looked for at the first use.
   *
   * @param setAsideFolder where rows go that the database will never take
   */
  public static InfluxSeriesStore open(InfluxConfig config, Path setAsideFolder) {
    return open(config, setAsideFolder, SETTLING_TIME);
  }

  /** The same with another {@link #settlingTime}. */
  public static InfluxSeriesStore open(
      InfluxConfig config, Path setAsideFolder, Duration settlingTime) {
    return new InfluxSeriesStore(
        new InfluxServer(config), new SetAside(setAsideFolder), settlingTime);
  }

  @Override
  public long lastBlock(String session) {
    List<List<Object>> rows =
        server.rows(
            "SELECT last(last_block) FROM %s WHERE session = %s AND %s"
                .formatted(PROGRESS, Names.text(session), ALL_TIME));
    return rows.isEmpty() ? 0 : ((Number) rows.get(0).get(1)).longValue();
  }

  @Override
  public void write(SeriesBatch batch) {
    SessionWriter writer =
        writers.computeIfAbsent(
            batch.session(),
            session -> new SessionWriter(session, lastBlock(session), server, setAside));
    try {
      writer.write(batch);
    } catch (RuntimeException e) {
      // What is in the database now is to be found out.
      writers.remove(batch.session());
      throw e;
    }
  }

  static void mark(String session, long lastBlock, SessionTime time, Lines lines) {
    lines
        .begin(PROGRESS)
        .tag("session", session)
        .field("last_block", lastBlock)
        .end(time.originNs());
  }

  /** Nothing is left to do: the server confirms what is in its log on disk. */
  @Override
  public void settle() {}

  @Override
  public Duration settlingTime() {
    return settlingTime;
  }

  @Override
  public SeriesExtent extent(String session) {
    Stretch imu = stretch(SampleTable.NAME, SampleTable.COUNTED, session, ALL_TIME);
    Stretch motion = stretch(AngleTable.NAME, AngleTable.COUNTED, session, ALL_TIME);
    long first =
        imu.rows == 0
            ? motion.firstNs
            : motion.rows == 0 ? imu.firstNs : Math.min(imu.firstNs, motion.firstNs);
    return new SeriesExtent(imu.rows, motion.rows, first, Math.max(imu.lastNs, motion.lastNs));
  }

  private record Stretch(long rows, long firstNs, long lastNs) {}

  private Stretch stretch(String measurement, String field, String session, String stretch) {
    SessionTime time = SessionTime.of(session);
    String from =
        "(%s) FROM %s WHERE session = %s AND %s"
            .formatted(field, measurement, Names.text(session), stretch);
    List<List<Object>> count = server.rows("SELECT count" + from);
    if (count.isEmpty()) {
      return new Stretch(0, -1, -1);
    }
    return new Stretch(
        ((Number) count.get(0).get(1)).longValue(),
        time.session(instant(server.rows("SELECT first" + from))),
        time.session(instant(server.rows("SELECT last" + from))));
  }

  private static long instant(List<List<Object>> rows) {
    Instant instant = Instant.parse((String) rows.get(0).get(0));
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }

  @Override
  public void samples(String session, RawSampleSink sink) {
    SessionTime time = SessionTime.of(session);
    Stretch all = stretch(SampleTable.NAME, SampleTable.COUNTED, session, ALL_TIME);
    if (all.rows > 0) {
      Ordered ordered = new Ordered(sink);
      server.stream(
          SampleTable.query(session, time.between(all.firstNs, all.lastNs)),
          all.rows,
          row -> SampleTable.read(row, time, ordered));
      ordered.end();
    }
  }

  @Override
  public AngleSeries angles(String session, long fromNs, long toNs, int maxRows) {
    SessionTime time = SessionTime.of(session);
    Stretch all = stretch(AngleTable.NAME, AngleTable.COUNTED, session, time.between(fromNs, toNs));
    AngleRows rows = new AngleRows();
    if (all.rows == 0) {
      return new AngleSeries(true, 0, rows);
    }
    String query = AngleTable.query(session, time.between(all.firstNs, all.lastNs));
    if (all.rows <= maxRows) {
      server.stream(query, all.rows, row -> AngleTable.read(row, time, rows));
      return new AngleSeries(true, rows.size(), rows);
    }
    AngleExtremes extremes = new AngleExtremes(all.firstNs, all.lastNs, maxRows);
    server.stream(
        query,
        all.rows,
        row -> {
          rows.clear();
          extremes.add(rows, AngleTable.read(row, time, rows));
        });
    return new AngleSeries(false, all.rows, extremes.rows());
  }

  @Override
  public long rowsSetAside(String session) {
    return setAside.rows(session);
  }

  @Override
  public long rowsSetAside() {
    return setAside.rows();
  }

  @Override
  public void deleteSamples(String session) {
    delete(session, SampleTable.NAME);
    setAside.removeSamples(session);
  }

  @Override
  public void delete(String session) {
    writers.remove(session);
    MEASUREMENTS.forEach(measurement -> delete(session, measurement));
    setAside.remove(session);
  }

  private void delete(String session, String measurement) {
    server.rows(
        "DELETE FROM \"%s\" WHERE session = %s".formatted(measurement, Names.text(session)));
  }

  @Override
  public void close() {
    server.close();
  }
}
