package org.hingeline.analysis.calibration;

import static org.hingeline.analysis.CalibrationStep.BENDS;
import static org.hingeline.analysis.CalibrationStep.FLEXION;
import static org.hingeline.analysis.CalibrationStep.SQUATS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;

/**
 * Which segment each sensor moved like. In a forward bend the trunk leans furthest, then the
 * pelvis, and the legs hardly turn; in a half squat the thigh turns more than the shank. How far a
 * sensor leans does not depend on how it is mounted, so sensors that were exchanged show themselves
 * before any axis is known.
 *
 * <p>A sensor that contradicts its name by less than {@value #CLEARLY_DEG}° is believed: somebody
 * who bends with a straight back has trunk and pelvis alike. A leg that bends along is believed too
 * unless the other sensor squats like a leg.
 */
final class WornPlaces {
  private static final double CLEARLY_DEG = 10;

  private final CalibrationRun run;
  private final Map<Segment, Double> bent = new EnumMap<>(Segment.class);
  private final Map<Segment, Double> squatted = new EnumMap<>(Segment.class);

  WornPlaces(CalibrationRun run, Set<Segment> worn) {
    this.run = run;
    for (Segment segment : worn) {
      bent.put(segment, Math.max(lean(segment, BENDS), lean(segment, FLEXION)));
      squatted.put(segment, lean(segment, SQUATS));
    }
  }

  private double lean(Segment segment, CalibrationStep step) {
    StepTrack still = run.standing(segment);
    return run.track(step, segment).largestTiltDeg(still.standingUp());
  }

  /** For each sensor that is not where its name says, the segment it moved like. */
  Map<Segment, Segment> exchanged() {
    List<Segment> named = new ArrayList<>(bent.keySet());
    boolean doubt = false;
    for (int i = 0; i < named.size(); i++) {
      for (int j = i + 1; j < named.size(); j++) {
        doubt |= contradicts(named.get(i), named.get(j));
      }
    }
    return doubt ? assigned(named) : Map.of();
  }

  /** Whether two sensors, in the order of the body from above, moved like each other. */
  private boolean contradicts(Segment upper, Segment lower) {
    if (leg(upper)) {
      return squatted.get(lower) > squatted.get(upper) + CLEARLY_DEG;
    }
    boolean bends = bent.get(lower) > bent.get(upper) + CLEARLY_DEG;
    boolean squats = !run.has(SQUATS) || squatted.get(upper) > squatted.get(lower);
    return bends && (!leg(lower) || squats);
  }

  private Map<Segment, Segment> assigned(List<Segment> named) {
    List<Segment> order = new ArrayList<>(named);
    order.sort(Comparator.comparing((Segment s) -> -bent.get(s)));
    int back = (int) named.stream().filter(s -> !leg(s)).count();
    order.subList(back, order.size()).sort(Comparator.comparing(s -> -squatted.get(s)));
    Map<Segment, Segment> exchanged = new EnumMap<>(Segment.class);
    for (int i = 0; i < named.size(); i++) {
      if (order.get(i) != named.get(i)) {
        exchanged.put(order.get(i), named.get(i));
      }
    }
    return exchanged;
  }

  /** The exchange in words. */
  static String words(Map<Segment, Segment> exchanged) {
    List<String> names =
        exchanged.keySet().stream().map(Segment::label).collect(Collectors.toList());
    if (names.size() == 2) {
      return "the sensors on " + names.get(0) + " and " + names.get(1) + " look swapped";
    }
    String last = names.remove(names.size() - 1);
    return "the sensors on "
        + String.join(", ", names)
        + " and "
        + last
        + " look exchanged: each moves like another";
  }

  private static boolean leg(Segment segment) {
    return segment == Segment.THIGH || segment == Segment.SHANK;
  }
}
