package org.hingeline.storage;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how often results are kept.
 *
 * @param dataFolder holds the databases and the spool; made when missing
 * @param flushInterval at most this much of a session is lost when the process or the machine ends
 *     without notice; 20 ms to 1 s
 * @param drainInterval how often what was flushed is moved into the databases
 * @param pendingLimitBytes memory a recorder may hold while the disk does not take data; beyond it
 *     raw samples and angles are left out and counted, results are still kept
 * @param disk how much room on the disk is little
 */
public record StorageConfig(
    Path dataFolder,
    Duration flushInterval,
    Duration drainInterval,
    int pendingLimitBytes,
    DiskLimits disk) {

  private static final Duration MIN_FLUSH = Duration.ofMillis(20);
  private static final Duration MAX_FLUSH = Duration.ofSeconds(1);
  private static final int MIN_PENDING_BYTES = 1 << 20;

  public StorageConfig {
    if (flushInterval.compareTo(MIN_FLUSH) < 0 || flushInterval.compareTo(MAX_FLUSH) > 0) {
      throw new IllegalArgumentException(
          "flush interval: value=%d ms, limits=%d..%d ms"
              .formatted(flushInterval.toMillis(), MIN_FLUSH.toMillis(), MAX_FLUSH.toMillis()));
    }
    if (drainInterval.compareTo(flushInterval) < 0) {
      throw new IllegalArgumentException(
          "drain interval: value=%d ms, limit=flush interval, %d ms"
              .formatted(drainInterval.toMillis(), flushInterval.toMillis()));
    }
    if (pendingLimitBytes < MIN_PENDING_BYTES) {
      throw new IllegalArgumentException(
          "pending limit: value=%d bytes, limit=%d bytes"
              .formatted(pendingLimitBytes, MIN_PENDING_BYTES));
    }
  }

  /** With the usual limits of the disk. */
  public StorageConfig(
      Path dataFolder, Duration flushInterval, Duration drainInterval, int pendingLimitBytes) {
    this(dataFolder, flushInterval, drainInterval, pendingLimitBytes, DiskLimits.USUAL);
  }

  /** The same with other limits of the disk. */
  public StorageConfig with(DiskLimits limits) {
    return new StorageConfig(dataFolder, flushInterval, drainInterval, pendingLimitBytes, limits);
  }

  /** Flushed four times a second, moved into the databases every two, 64 MiB held at most. */
  public static StorageConfig in(Path dataFolder) {
    return new StorageConfig(dataFolder, Duration.ofMillis(250), Duration.ofSeconds(2), 64 << 20);
  }
}
