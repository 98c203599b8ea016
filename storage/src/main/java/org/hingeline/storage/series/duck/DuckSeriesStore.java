package org.hingeline.storage.series.duck;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.StorageException;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.AngleSeries;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SampleRows;
import org.hingeline.storage.series.SeriesBatch;
import org.hingeline.storage.series.SeriesExtent;
import org.hingeline.storage.series.SeriesStore;

/**
 * The embedded series store: one DuckDB file. A batch and the mark of how far it reaches are one
 * transaction, so that a batch is never half there and never there twice.
 */
public final class DuckSeriesStore implements SeriesStore {

  /** How the engine begins to say that a log cannot be folded in while others read. */
  private static final String BUSY = "Cannot CHECKPOINT";

  private static final long READER_LIMIT_S = 60;

  private final DuckDatabase database;
  private final Map<String, Integer> keys = new HashMap<>();
  private final ReadWriteLock fileInUse = new ReentrantReadWriteLock();

  private DuckSeriesStore(DuckDatabase database) {
    this.database = database;
  }

  /**
   * Opens a database file, makes it when missing.
   *
   * @param spillFolder where a large query may keep what does not fit into memory
   */
  public static DuckSeriesStore open(Path file, Path spillFolder) {
    DuckDatabase database = new DuckDatabase(file, spillFolder);
    try {
      database.writer();
    } catch (SQLException e) {
      throw database.failure("cannot be opened", e);
    }
    return new DuckSeriesStore(database);
  }

  @Override
  public synchronized long lastBlock(String session) {
    return with("cannot be read", connection -> lastBlock(connection, session));
  }

  @Override
  public synchronized void write(SeriesBatch batch) {
    with(
        "takes no data",
        connection -> {
          connection.setAutoCommit(false);
          try {
            if (batch.lastBlock() > lastBlock(connection, batch.session())) {
              int key = keyFor(connection, batch.session());
              append(connection, key, batch.samples());
              append(connection, key, batch.angles());
              reach(connection, key, batch.lastBlock());
            }
            connection.commit();
          } catch (SQLException e) {
            keys.clear();
            rollback(connection, e);
            throw e;
          }
          connection.setAutoCommit(true);
          return null;
        });
  }

  /**
   * Folds the log into the file. A commit has put the rows on disk in the log already, so where a
   * reader stands in the way it may as well happen later.
   */
  @Override
  public synchronized void settle() {
    with(
        "takes no data",
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
          } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains(BUSY)) {
              throw e;
            }
          }
          return null;
        });
  }

  @Override
  public SeriesExtent extent(String session) {
    return reading(
        (connection, key) -> {
          long[] imu = countFirstLast(connection, "imu", key);
          long[] motion = countFirstLast(connection, "motion", key);
          long first =
              imu[0] == 0 ? motion[1] : motion[0] == 0 ? imu[1] : Math.min(imu[1], motion[1]);
          return new SeriesExtent(imu[0], motion[0], first, Math.max(imu[2], motion[2]));
        },
        session);
  }

  @Override
  public void samples(String session, RawSampleSink sink) {
    reading(
        (connection, key) -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT segment, time_ns, device_time_us, arrival_ns, sequence,"
                      + " gyr_x_radps, gyr_y_radps, gyr_z_radps,"
                      + " acc_x_mps2, acc_y_mps2, acc_z_mps2"
                      + " FROM imu WHERE session_key = ? ORDER BY time_ns, segment, sequence")) {
            query.setInt(1, key);
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                sink.accept(
                    Segment.of(row.getByte(1)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getFloat(6),
                    row.getFloat(7),
                    row.getFloat(8),
                    row.getFloat(9),
                    row.getFloat(10),
                    row.getFloat(11));
              }
            }
          }
          return null;
        },
        session);
  }

  @Override
  public AngleSeries angles(String session, long fromNs, long toNs, int maxRows) {
    return reading(
        (connection, key) -> AngleQuery.run(connection, key, fromNs, toNs, maxRows), session);
  }

  @Override
  public void deleteSamples(String session) {
    delete(session, "imu");
  }

  @Override
  public void delete(String session) {
    delete(session, "imu", "motion", "series_session");
  }

  private synchronized void delete(String session, String... tables) {
    with(
        "takes no data",
        connection -> {
          connection.setAutoCommit(false);
          try (Statement statement = connection.createStatement()) {
            int key = key(connection, session);
            for (String table : tables) {
              statement.executeUpdate(
                  "DELETE FROM %s WHERE session_key = %d".formatted(table, key));
            }
            connection.commit();
          } catch (SQLException e) {
            rollback(connection, e);
            throw e;
          } finally {
            keys.clear();
          }
          connection.setAutoCommit(true);
          return null;
        });
    settle();
  }

  /** Deleted rows stay in the blocks of the file; so what is left moves into another file. */
  @Override
  public synchronized void erase() {
    Lock alone = fileInUse.writeLock();
    try {
      if (!alone.tryLock(READER_LIMIT_S, TimeUnit.SECONDS)) {
        throw new StorageException("Series database: a session is being read for a long time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("Series database: interrupted", e);
    }
    try {
      keys.clear();
      database.compact();
    } catch (SQLException e) {
      database.reopenAfter(e);
      throw database.failure("could not be compacted", e);
    } finally {
      alone.unlock();
    }
  }

  @Override
  public synchronized void close() {
    database.close();
  }

  private interface Work<T> {
    T on(DuckDBConnection connection) throws SQLException;
  }

  private interface Reading<T> {
    T on(DuckDBConnection connection, int key) throws SQLException;
  }

  private <T> T with(String unable, Work<T> work) {
    try {
      return work.on(database.writer());
    } catch (SQLException e) {
      database.reopenAfter(e);
      throw database.failure(unable, e);
    }
  }

  private <T> T reading(Reading<T> work, String session) {
    fileInUse.readLock().lock();
    try (DuckDBConnection connection = database.reader()) {
      return work.on(connection, key(connection, session));
    } catch (SQLException e) {
      throw database.failure("cannot be read", e);
    } finally {
      fileInUse.readLock().unlock();
    }
  }

  private static void rollback(DuckDBConnection connection, SQLException cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** The small number of a session; -1, which no row has, when it is not known. */
  private static int key(DuckDBConnection connection, String session) throws SQLException {
    return (int) number(connection, "session_key", session, -1);
  }

  private static long lastBlock(DuckDBConnection connection, String session) throws SQLException {
    return number(connection, "last_block", session, 0);
  }

  private static long number(
      DuckDBConnection connection, String column, String session, long otherwise)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT %s FROM series_session WHERE session_id = ?".formatted(column))) {
      query.setString(1, session);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : otherwise;
      }
    }
  }

  private int keyFor(DuckDBConnection connection, String session) throws SQLException {
    Integer known = keys.get(session);
    if (known != null) {
      return known;
    }
    int key = key(connection, session);
    if (key < 0) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO series_session SELECT coalesce(max(session_key), 0) + 1, ?, 0"
                  + " FROM series_session")) {
        insert.setString(1, session);
        insert.executeUpdate();
      }
      key = key(connection, session);
    }
    keys.put(session, key);
    return key;
  }

  private static void reach(DuckDBConnection connection, int key, long lastBlock)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE series_session SET last_block = ? WHERE session_key = ?")) {
      update.setLong(1, lastBlock);
      update.setInt(2, key);
      update.executeUpdate();
    }
  }

  private static void append(DuckDBConnection connection, int key, SampleRows rows)
      throws SQLException {
    try (DuckDBAppender to = connection.createAppender("imu")) {
      SampleAppender appender = new SampleAppender(to, key);
      for (int row = 0; row < rows.size(); row++) {
        rows.read(row, appender);
      }
      appender.check();
    }
  }

  private static void append(DuckDBConnection connection, int key, AngleRows rows)
      throws SQLException {
    try (DuckDBAppender to = connection.createAppender("motion")) {
      for (int row = 0; row < rows.size(); row++) {
        to.beginRow().append(key).append(rows.timeNs(row));
        for (AngleColumn column : AngleColumn.values()) {
          float valueDeg = rows.valueDeg(row, column);
          if (Float.isNaN(valueDeg)) {
            to.appendNull();
          } else {
            to.append(valueDeg);
          }
        }
        to.append((byte) rows.phase(row).ordinal()).append(rows.provisional(row)).endRow();
      }
    }
  }

  private static long[] countFirstLast(DuckDBConnection connection, String table, int key)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), coalesce(min(time_ns), -1), coalesce(max(time_ns), -1)"
                    + " FROM %s WHERE session_key = %d".formatted(table, key))) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2), row.getLong(3)};
    }
  }
}
