package org.hingeline.storage;

/**
 * How much room on the disk is little.
 *
 * @param announceBelowBytes free bytes below which it is said, while everything is still kept
 * @param rawStopsBelowBytes free bytes below which raw samples are kept no more, so that angles and
 *     results are kept for hours
 */
public record DiskLimits(long announceBelowBytes, long rawStopsBelowBytes) {

  /** 2 GB and 300 MB. */
  public static final DiskLimits USUAL = new DiskLimits(2_000_000_000L, 300_000_000L);

  public DiskLimits {
    if (rawStopsBelowBytes < 0 || announceBelowBytes < rawStopsBelowBytes) {
      throw new IllegalArgumentException(
          "disk: announced below %d bytes, raw samples stop below %d bytes, expected the first to be the larger"
              .formatted(announceBelowBytes, rawStopsBelowBytes));
    }
  }
}
