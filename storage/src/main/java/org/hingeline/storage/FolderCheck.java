package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before a session whether a data folder can keep it. */
public final class FolderCheck {

  /** Hours of three sensors at 100 Hz, in the spool and in the series. */
  private static final long LEAST_FREE_BYTES = 1_000_000_000L;

  private FolderCheck() {}

  /**
   * Makes the folder when it is missing, and writes and removes a file in it. The folder may be in
   * use by a server.
   *
   * @return one line that says that it can be used
   * @throws StorageException says in one line what is in the way
   */
  public static String run(Path dataFolder) {
    return run(dataFolder, LEAST_FREE_BYTES);
  }

  static String run(Path dataFolder, long leastFreeBytes) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    long freeBytes;
    try {
      Files.createDirectories(folder);
      Files.delete(Files.write(Files.createTempFile(folder, "check", ".tmp"), new byte[4096]));
      freeBytes = folder.toFile().getUsableSpace();
    } catch (IOException e) {
      throw DataFolder.unusable(folder, e);
    }
    if (freeBytes < leastFreeBytes) {
      throw new StorageException(
          "Data folder %s: free=%.1f GB, limit=%.1f GB; make room or choose another folder"
              .formatted(folder, freeBytes * 1e-9, leastFreeBytes * 1e-9));
    }
    return "Data folder %s, %.1f GB free".formatted(folder, freeBytes * 1e-9);
  }
}
