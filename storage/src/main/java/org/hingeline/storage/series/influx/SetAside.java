package org.hingeline.storage.series.influx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hingeline.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that the database will never take, in a readable file of each session: the reason after
 * {@code #}, then the rows in the line protocol, which {@code influx -import} and others read.
 */
final class SetAside {

  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private static final String SUFFIX = ".setaside.lp";

  private final Path folder;
  private final AtomicLong rows = new AtomicLong();

  SetAside(Path folder) {
    this.folder = folder;
  }

  private Path file(String session) {
    return folder.resolve(session + SUFFIX);
  }

  /** Keeps rows, on disk when this returns. */
  void add(String session, String reason, List<String> lines) {
    StringBuilder text = new StringBuilder("# ").append(reason.replace('\n', ' ')).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    Path file = file(session);
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw unusable(file, e);
    }
    rows.addAndGet(lines.size());
    LOG.warn(
        "Session {}: the database will not take {} rows ({}); they are in {}",
        session,
        lines.size(),
        reason,
        file);
  }

  /** Samples and angles of a session that are in its file, each once. */
  long rows(String session) {
    Path file = file(session);
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(SampleTable.NAME) || line.startsWith(AngleTable.NAME))
          .distinct()
          .count();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** Rows set aside since the program started. */
  long rows() {
    return rows.get();
  }

  /** Takes the samples of a session out of its file; angles, results and reasons stay. */
  void removeSamples(String session) {
    Path file = file(session);
    if (!Files.exists(file)) {
      return;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Stream<String> lines = Files.lines(file)) {
        Files.write(fresh, lines.filter(line -> !line.startsWith(SampleTable.NAME + ",")).toList());
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  void remove(String session) {
    try {
      Files.deleteIfExists(file(session));
    } catch (IOException e) {
      throw unusable(file(session), e);
    }
  }

  private static StorageException unusable(Path file, IOException e) {
    return new StorageException("File %s cannot be used: %s".formatted(file, e.getMessage()), e);
  }
}
