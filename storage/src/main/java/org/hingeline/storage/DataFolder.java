package org.hingeline.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder everything is kept in, owned by one process at a time. */
final class DataFolder implements AutoCloseable {

  private static final String SPOOL_SUFFIX = ".spool";

  /**
   * Folders open in this process. Closing any channel on a lock file gives the lock up for the
   * whole process, so a second opening has to be refused before it touches the file.
   */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder.resolve("spool"));
      Files.createDirectories(folder.resolve("spill"));
      folder = folder.toRealPath();
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    if (!IN_USE.add(folder)) {
      throw inUse(folder, ProcessHandle.current().pid() + ", this one");
    }
    try {
      DataFolder opened = new DataFolder(folder, lock(folder));
      opened.emptySpill();
      return opened;
    } catch (IOException e) {
      IN_USE.remove(folder);
      throw unusable(folder, e);
    } catch (StorageException e) {
      IN_USE.remove(folder);
      throw e;
    }
  }

  Path seriesFile() {
    return folder.resolve("series.duckdb");
  }

  Path recordsFile() {
    return folder.resolve("records.sqlite");
  }

  /** Where a large query keeps what does not fit into memory. */
  Path spillFolder() {
    return folder.resolve("spill");
  }

  Path spoolFolder() {
    return folder.resolve("spool");
  }

  Path spoolFile(String session) {
    return folder.resolve("spool").resolve(session + SPOOL_SUFFIX);
  }

  /** Where a spool file goes that could not be read to its end. */
  Path setAsideFile(String session) {
    return folder.resolve("spool").resolve(session + ".unread");
  }

  /** Sessions that have a spool file, in order of start. */
  List<String> spooled() {
    try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SPOOL_SUFFIX))
          .map(name -> name.substring(0, name.length() - SPOOL_SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw unusable(folder, e);
    } finally {
      IN_USE.remove(folder);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("hingeline.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    // Beyond the text, which others may read: on some systems a locked byte cannot be read.
    FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    if (lock == null) {
      ByteBuffer text = ByteBuffer.allocate(32);
      channel.read(text, 0);
      channel.close();
      throw inUse(folder, StandardCharsets.UTF_8.decode(text.flip()).toString().trim());
    }
    String owner = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(owner), 0);
    return channel;
  }

  /** A process that ended without notice leaves the spilled parts of its queries behind. */
  private void emptySpill() throws IOException {
    try (Stream<Path> files = Files.list(spillFolder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static StorageException inUse(Path folder, String owner) {
    return new StorageException(
        "Data folder %s is in use by another hingeline (process %s); end it or choose another folder"
            .formatted(folder, owner));
  }

  static StorageException unusable(Path folder, IOException cause) {
    String reason = cause.getClass().getSimpleName().replace("Exception", "");
    if (cause instanceof FileSystemException fileCause && fileCause.getReason() != null) {
      reason = fileCause.getReason();
    } else if (!(cause instanceof FileSystemException)) {
      reason = cause.getMessage();
    }
    return new StorageException(
        "Data folder %s cannot be used: %s".formatted(folder, reason), cause);
  }
}
