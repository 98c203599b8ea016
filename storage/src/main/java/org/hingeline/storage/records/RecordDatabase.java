package org.hingeline.storage.records;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hingeline.storage.StorageException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The SQLite file and what is done in it; one sentence for everything that can go otherwise. */
final class RecordDatabase implements AutoCloseable {

  private static final int BUSY_TIMEOUT_MS = 5_000;

  private final Path file;
  private final Jdbi jdbi;

  /** While one connection stays open, closing another does not fold the log into the file. */
  private final Connection anchor;

  private RecordDatabase(Path file, Jdbi jdbi, Connection anchor) {
    this.file = file;
    this.jdbi = jdbi;
    this.anchor = anchor;
  }

  static RecordDatabase open(Path file) {
    DataSource source = source(file);
    Connection anchor = null;
    try {
      anchor = source.getConnection();
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:org/hingeline/storage/records")
          .load()
          .migrate();
      attach(anchor);
      return new RecordDatabase(file, Jdbi.create(source), anchor);
    } catch (SQLException | FlywayException e) {
      StorageException failure = failure(file, "cannot be opened", e);
      closeAfter(anchor, failure);
      throw failure;
    }
  }

  private static DataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  <T> T read(HandleCallback<T, SQLException> work) {
    return run("cannot be read", () -> jdbi.withHandle(work));
  }

  <T> T write(HandleCallback<T, SQLException> work) {
    return run("takes no data", () -> jdbi.inTransaction(work));
  }

  /** Empties the log, where deleted rows are until others take their place. */
  void truncateLog() {
    read(
        handle ->
            handle
                .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt(1))
                .one());
  }

  @Override
  public void close() {
    run(
        "could not be closed",
        () -> {
          anchor.close();
          return null;
        });
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private <T> T run(String unable, Work<T> work) {
    try {
      return work.run();
    } catch (SQLException | JdbiException e) {
      throw failure(file, unable, e);
    }
  }

  /** A connection takes hold of the log only when it first reads. */
  private static void attach(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM sessions")) {
      row.next();
    }
  }

  private static StorageException failure(Path file, String unable, Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    return new StorageException("Database %s %s: %s".formatted(file, unable, reason), cause);
  }

  private static void closeAfter(Connection anchor, StorageException failure) {
    try {
      if (anchor != null) {
        anchor.close();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
