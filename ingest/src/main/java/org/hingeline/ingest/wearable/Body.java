package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Segment;

/**
 * The articulated chain: where each sensor is and how its segment is turned, at any time.
 *
 * <p>Earth axes: z up, x the way the body faces at heading 0. Segment axes: x forward, y up the
 * segment, z to the right. While the foot carries it the hip follows from ankle, shank and thigh;
 * while it is free (gait) it moves about its place in standing and the leg hangs from it.
 */
final class Body {
  private static final Turn UPRIGHT = Turn.aboutX(Math.PI / 2);

  private final Person person;
  private final Timeline timeline;
  private final double headingDeg;

  /** A body whose script begins facing this way. */
  Body(Person person, Timeline timeline, double headingDeg) {
    this.person = person;
    this.timeline = timeline;
    this.headingDeg = headingDeg;
  }

  /** Where a sensor's place on the body is, metres from the ankle's foot, and how it is turned. */
  record Place(Turn segmentToEarth, Vector positionM) {}

  Place place(Segment segment, long timeNs) {
    double shank = at(Coordinate.SHANK, timeNs);
    double thigh = shank - at(Coordinate.KNEE, timeNs);
    Turn facing = Turn.aboutZ(Math.toRadians(headingDeg + at(Coordinate.HEADING, timeNs)));
    Turn shankTurn = leaning(facing, shank);
    Turn thighTurn = leaning(facing, thigh);
    Vector hip = hip(facing, shankTurn, thighTurn, timeNs);
    if (segment == Segment.THIGH) {
      return new Place(thighTurn, hip.plus(thighTurn.apply(0, -0.68 * person.thighM(), 0.08)));
    } else if (segment == Segment.SHANK) {
      Vector knee = hip.plus(thighTurn.apply(0, -person.thighM(), 0));
      return new Place(shankTurn, knee.plus(shankTurn.apply(0, -0.5 * person.shankM(), 0.05)));
    }
    double pelvis = thigh + at(Coordinate.HIP, timeNs);
    Turn pelvisTurn =
        leaning(facing, pelvis).then(Turn.aboutX(radians(Coordinate.PELVIS_TILT, timeNs)));
    if (segment == Segment.PELVIS) {
      return new Place(pelvisTurn, hip.plus(pelvisTurn.apply(-0.09, 0.9 * person.pelvisM(), 0)));
    }
    double lumbar = at(Coordinate.LUMBAR, timeNs);
    Turn bend = Turn.aboutZ(-Math.toRadians(lumbar) / 2);
    Turn tilt = Turn.aboutX(radians(Coordinate.TRUNK_TILT, timeNs));
    Turn twist = Turn.aboutY(radians(Coordinate.TRUNK_TWIST, timeNs));
    Turn spineTurn = pelvisTurn.then(bend);
    Turn trunkTurn = spineTurn.then(bend).then(tilt).then(twist);
    Vector sacrum = hip.plus(pelvisTurn.apply(-0.04, person.pelvisM(), 0));
    Vector chest = sacrum.plus(spineTurn.apply(0, person.lumbarM(), 0));
    return new Place(trunkTurn, chest.plus(trunkTurn.apply(-0.06, 0.02, 0)));
  }

  /**
   * Inclination of a segment in degrees as defined: atan2(−g_x, g_y) of the vertical in the axes of
   * the segment.
   */
  double inclinationDeg(Segment segment, long timeNs) {
    Vector up = place(segment, timeNs).segmentToEarth().inverse().apply(0, 0, 1);
    return Math.toDegrees(Math.atan2(-up.x(), up.y()));
  }

  private Vector hip(Turn facing, Turn shankTurn, Turn thighTurn, long timeNs) {
    Vector carried =
        new Vector(0, 0, person.ankleHeightM())
            .plus(shankTurn.apply(0, person.shankM(), 0))
            .plus(thighTurn.apply(0, person.thighM(), 0));
    double free = at(Coordinate.FREE, timeNs);
    if (free == 0) {
      return carried;
    }
    Vector standing = new Vector(0, 0, person.ankleHeightM() + person.shankM() + person.thighM());
    Vector moved =
        facing.apply(
            at(Coordinate.HIP_FORWARD, timeNs),
            at(Coordinate.HIP_LEFT, timeNs),
            at(Coordinate.HIP_UP, timeNs));
    return carried.times(1 - free).plus(standing.plus(moved).times(free));
  }

  private static Turn leaning(Turn facing, double inclinationDeg) {
    return facing.then(UPRIGHT).then(Turn.aboutZ(-Math.toRadians(inclinationDeg)));
  }

  private double at(Coordinate coordinate, long timeNs) {
    return timeline.at(coordinate, timeNs);
  }

  private double radians(Coordinate coordinate, long timeNs) {
    return Math.toRadians(timeline.at(coordinate, timeNs));
  }
}
