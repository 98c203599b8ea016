package org.hingeline.storage.series.duck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.hingeline.storage.StorageException;

/**
 * The file of the series and the connections to it. After a disk error the engine refuses all
 * further work until the file is opened again; {@link #reopenAfter} does so at the next use.
 */
final class DuckDatabase implements AutoCloseable {

  private static final int SCHEMA_VERSION = 1;

  private final Path file;
  private final Path spillFolder;
  private DuckDBConnection writer;

  DuckDatabase(Path file, Path spillFolder) {
    this.file = file;
    this.spillFolder = spillFolder;
    remove(fresh());
  }

  /** The one connection that writes. */
  synchronized DuckDBConnection writer() throws SQLException {
    if (writer == null) {
      DuckDBConnection opened = open();
      try {
        migrate(opened);
      } catch (SQLException | RuntimeException e) {
        opened.close();
        throw e;
      }
      writer = opened;
    }
    return writer;
  }

  /** A connection for one reader, which closes it. */
  DuckDBConnection reader() throws SQLException {
    return writer().duplicate();
  }

  /** Moves every row into a new file, which takes the place of this one. */
  synchronized void compact() throws SQLException {
    Path fresh = fresh();
    remove(fresh);
    long bytes = file.toFile().length();
    long freeBytes = file.toFile().getUsableSpace();
    if (freeBytes < bytes) {
      throw new StorageException(
          "Series database %s: compacting needs %d bytes, %d are free"
              .formatted(file, bytes, freeBytes));
    }
    try (Statement statement = writer().createStatement()) {
      statement.execute("CHECKPOINT");
      String name = name(statement);
      statement.execute("ATTACH '%s' AS fresh".formatted(fresh.toString().replace("'", "''")));
      try {
        statement.execute("COPY FROM DATABASE \"%s\" TO fresh".formatted(name));
        statement.execute("CHECKPOINT fresh");
      } finally {
        statement.execute("DETACH fresh");
      }
    }
    writer.close();
    writer = null;
    if (Files.exists(log(file))) {
      throw new StorageException("Series database %s is still in use".formatted(file));
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StorageException("Series database %s cannot be replaced".formatted(file), e);
    }
  }

  private Path fresh() {
    return file.resolveSibling(file.getFileName() + ".compact");
  }

  private static String name(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT current_database()")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }

  /** A process that ended while it compacted leaves the new file behind. */
  private static void remove(Path fresh) {
    try {
      Files.deleteIfExists(log(fresh));
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw new StorageException("File %s cannot be removed".formatted(fresh), e);
    }
  }

  synchronized void reopenAfter(SQLException cause) {
    if (writer != null) {
      try {
        writer.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
      writer = null;
    }
  }

  @Override
  public synchronized void close() {
    if (writer != null) {
      try {
        writer.close();
      } catch (SQLException e) {
        throw failure("could not be closed", e);
      }
      writer = null;
    }
  }

  /** One sentence that names the file and gives the first line of the engine's own message. */
  StorageException failure(String what, SQLException cause) {
    String reason =
        String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    return new StorageException("Series database %s %s: %s".formatted(file, what, reason), cause);
  }

  private DuckDBConnection open() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    settings.setProperty("memory_limit", "512MB");
    settings.setProperty("threads", "2");
    settings.setProperty("temp_directory", spillFolder.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return new DuckDBDriver()
        .connect("jdbc:duckdb:" + file, settings)
        .unwrap(DuckDBConnection.class);
  }

  private void migrate(DuckDBConnection connection) throws SQLException {
    int version = version(connection);
    if (version > SCHEMA_VERSION) {
      throw new StorageException(
          "Series database %s was written by a newer version: value=%d, limit=%d"
              .formatted(file, version, SCHEMA_VERSION));
    }
    if (version == 0) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
        statement.execute(schema());
        statement.execute("COMMIT");
      }
    }
  }

  private static int version(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery(
              "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'series_schema'")) {
        tables.next();
        if (tables.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet version = statement.executeQuery("SELECT version FROM series_schema")) {
        version.next();
        return version.getInt(1);
      }
    }
  }

  private static String schema() {
    try (InputStream in = DuckDatabase.class.getResourceAsStream("schema-1.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StorageException("The schema of the series database cannot be read", e);
    }
  }
}
