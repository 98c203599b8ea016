package org.hingeline.ingest;

import java.util.Map;
import org.hingeline.analysis.Segment;

/**
 * How links are kept and sensors assigned. Immutable.
 *
 * @param staleAfterNs a stream without data for this long is stale
 * @param lostAfterNs a stream without data for this long is lost, and its link is opened anew
 * @param silentAfterNs a link that was opened and never gave data is opened anew after this long
 * @param connectWithinNs opening a link may take this long
 * @param closeWithinNs closing a link waits this long for the system, and then leaves it alone
 * @param retryMinNs pause before the first new attempt; it doubles from attempt to attempt
 * @param retryMaxNs longest pause between attempts
 * @param segmentsBySerial where sensors are worn, by serial number; comes before what they say
 */
public record IngestConfig(
    long staleAfterNs,
    long lostAfterNs,
    long silentAfterNs,
    long connectWithinNs,
    long closeWithinNs,
    long retryMinNs,
    long retryMaxNs,
    Map<String, Segment> segmentsBySerial) {
  private static final long MS = 1_000_000;
  private static final IngestConfig DEFAULTS =
      new IngestConfig(
          1_000 * MS,
          5_000 * MS,
          30_000 * MS,
          10_000 * MS,
          2_000 * MS,
          200 * MS,
          1_000 * MS,
          Map.of());

  /** Checks the limits and keeps its own map. */
  public IngestConfig {
    require("staleAfterNs", staleAfterNs, 1);
    require("lostAfterNs", lostAfterNs, staleAfterNs);
    require("silentAfterNs", silentAfterNs, lostAfterNs);
    require("connectWithinNs", connectWithinNs, 1);
    require("closeWithinNs", closeWithinNs, 1);
    require("retryMinNs", retryMinNs, 1);
    require("retryMaxNs", retryMaxNs, retryMinNs);
    segmentsBySerial = Map.copyOf(segmentsBySerial);
  }

  /** What suits a person at home with a few sensors. */
  public static IngestConfig defaults() {
    return DEFAULTS;
  }

  /** The same with other assignments of sensors. */
  public IngestConfig withSegments(Map<String, Segment> bySerial) {
    return new IngestConfig(
        staleAfterNs,
        lostAfterNs,
        silentAfterNs,
        connectWithinNs,
        closeWithinNs,
        retryMinNs,
        retryMaxNs,
        bySerial);
  }

  private static void require(String name, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(name + ": value=" + value + ", least=" + least);
    }
  }
}
