package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;

/**
 * Where a sensor was silent for long: more than 0.3 s in a repetition and it is not graded, so near
 * that limit there is no telling what is true.
 */
final class Gaps {
  private static final long LONG_NS = 250_000_000L;

  private final Map<Segment, Long> lastNs = new EnumMap<>(Segment.class);
  private final List<Gap> gaps = new ArrayList<>();

  private record Gap(long fromNs, long toNs) {}

  void reading(Sample sample) {
    Long before = lastNs.put(sample.segment(), sample.timeNs());
    if (before != null && sample.timeNs() - before > LONG_NS) {
      gaps.add(new Gap(before, sample.timeNs()));
    }
  }

  /** Whether a long one touches this time. */
  boolean within(long fromNs, long toNs) {
    return gaps.stream().anyMatch(gap -> gap.toNs > fromNs && gap.fromNs < toNs);
  }
}
