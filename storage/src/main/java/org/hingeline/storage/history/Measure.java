package org.hingeline.storage.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.change.ClearChange;

/** What a trend shows of the counted repetitions of a session, in the order of the page. */
public enum Measure {
  PEAK_HIP_FLEXION_DEG("deg", Source.ANGLE, ClearChange.NO_LIMIT),
  PEAK_PELVIC_INCLINATION_DEG("deg", Source.ANGLE, ClearChange.NO_LIMIT),
  PEAK_TRUNK_INCLINATION_DEG("deg", Source.ANGLE, ClearChange.NO_LIMIT),
  LUMBAR_CONTRIBUTION("", Source.ANGLE, ClearChange.LUMBAR_CONTRIBUTION),
  /** Its limit depends on the person: {@link ClearChange#relativeLumbarPercent}. */
  PEAK_RELATIVE_LUMBAR_PERCENT("%", Source.ANGLE, ClearChange.NO_LIMIT),
  PEAK_LUMBAR_FLEXION_DEG("deg", Source.ANGLE, ClearChange.LUMBAR_FLEXION_DEG),
  ECCENTRIC_S("s", Source.TEMPO, ClearChange.PHASE_S),
  BOTTOM_PAUSE_S("s", Source.TEMPO, ClearChange.PHASE_S),
  CONCENTRIC_S("s", Source.TEMPO, ClearChange.PHASE_S),
  ECCENTRIC_SPARC("", Source.ANGLE, ClearChange.NO_LIMIT),
  CONCENTRIC_SPARC("", Source.ANGLE, ClearChange.NO_LIMIT),
  /** Counted repetitions of the session. */
  REPS("", Source.COUNT, ClearChange.NO_LIMIT);

  /** Which repetitions a measure is taken from. */
  public enum Source {
    /** Those that were graded, with angles that are not provisional. */
    ANGLE,
    /** All that count. */
    TEMPO,
    /** Their number is the measure. */
    COUNT
  }

  private final String unit;
  private final Source source;
  private final double limit;

  Measure(String unit, Source source, double limit) {
    this.unit = unit;
    this.source = source;
    this.limit = limit;
  }

  /** The name in answers and, but for {@link #REPS}, of the column it is read from. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The unit for a person; empty for a ratio or a number. */
  public String unit() {
    return unit;
  }

  /** Which repetitions it is taken from. */
  public Source source() {
    return source;
  }

  /** What a layout can measure. */
  public static List<Measure> of(Layout layout) {
    return Arrays.stream(values()).filter(measure -> measure.measurable(layout)).toList();
  }

  private boolean measurable(Layout layout) {
    return switch (this) {
      case PEAK_HIP_FLEXION_DEG -> layout.compareTo(Layout.THREE) >= 0;
      case PEAK_PELVIC_INCLINATION_DEG -> layout == Layout.TWO;
      case PEAK_TRUNK_INCLINATION_DEG -> layout == Layout.ONE;
      case LUMBAR_CONTRIBUTION, PEAK_RELATIVE_LUMBAR_PERCENT, PEAK_LUMBAR_FLEXION_DEG ->
          layout != Layout.ONE;
      default -> true;
    };
  }

  /** Below this difference between sessions there is no clear change; NaN without a limit. */
  public double limit(double lumbarFlexionMaxDeg) {
    return this == PEAK_RELATIVE_LUMBAR_PERCENT
        ? ClearChange.relativeLumbarPercent(lumbarFlexionMaxDeg)
        : limit;
  }
}
