package org.hingeline.ingest.wearable;

/**
 * One repetition as it is meant; what is performed differs by the spread of the person.
 *
 * @param template name of the kind of lift, kept in the truth
 * @param start where it starts
 * @param trunkDeg trunk inclination at the deepest point
 * @param lumbarPercent lumbar flexion there, percent of the person's largest
 * @param thighDeg thigh inclination there, negative when the knee comes forward
 * @param shankDeg shank inclination there
 * @param pace how long its parts take
 * @param lagS by how much the lumbar spine starts before the hips (negative: after them); rising,
 *     the order is the other way round
 * @param spread relative spread of depth, share and duration from one repetition to the next
 * @param course what becomes of it
 */
public record Lift(
    String template,
    Start start,
    double trunkDeg,
    double lumbarPercent,
    double thighDeg,
    double shankDeg,
    LiftPace pace,
    double lagS,
    double spread,
    Course course) {

  /** Where a lift starts. */
  public enum Start {
    /** Standing: down, then up. */
    TOP,
    /** The weight lies on the floor: up, then down. */
    FLOOR
  }

  /** What becomes of a lift. */
  public enum Course {
    /** Down and up as meant. */
    FULL,
    /** Stops for a moment on the way down or up. */
    HESITATING,
    /** Given up after 30–50 % of the way. */
    ABANDONED,
    /** Floor start: the weight is dropped at the top and the person stays up. */
    DROPPED
  }

  /** Practice of the hip hinge without a weight. */
  public static Lift hingeDrill() {
    return new Lift(
        "hinge_drill",
        Start.TOP,
        60,
        25,
        -10,
        -2,
        new LiftPace(1.9, 0.5, 1.5, 0.8),
        0,
        0.03,
        Course.FULL);
  }

  /** Romanian deadlift: from the top, the hips do the bending. */
  public static Lift romanian() {
    return new Lift(
        "romanian",
        Start.TOP,
        77,
        42,
        -14,
        -3,
        new LiftPace(2.4, 0.6, 1.7, 0.9),
        0,
        0.03,
        Course.FULL);
  }

  /** Lifting with a rounded back. */
  public static Lift rounded() {
    return new Lift(
        "rounded",
        Start.TOP,
        68,
        102,
        -9,
        -2,
        new LiftPace(2.0, 0.5, 1.6, 0.8),
        0.12,
        0.03,
        Course.FULL);
  }

  /** Lifting by bending the knees. */
  public static Lift squat() {
    return new Lift(
        "squat",
        Start.TOP,
        45,
        44,
        -80,
        27,
        new LiftPace(2.0, 0.5, 1.6, 0.9),
        0,
        0.03,
        Course.FULL);
  }

  /** Deadlift from the floor. */
  public static Lift deadlift() {
    return new Lift(
        "deadlift",
        Start.FLOOR,
        78,
        38,
        -34,
        9,
        new LiftPace(1.6, 0.6, 1.5, 0.9),
        0,
        0.03,
        Course.FULL);
  }

  /** Free forward bend, the lumbar spine first. */
  public static Lift freeBend() {
    return new Lift(
        "bend",
        Start.TOP,
        92,
        94,
        -5,
        -1,
        new LiftPace(2.0, 0.5, 2.0, 0.9),
        0.15,
        0.04,
        Course.FULL);
  }

  /** Bending forward on a chair. */
  static Lift seatedFlexion() {
    return freeBend().named("seated_flexion", Start.TOP);
  }

  /** Standing up from a chair and sitting down again. */
  static Lift sitToStand() {
    return squat().named("sit_to_stand", Start.FLOOR);
  }

  private Lift named(String name, Start from) {
    return new Lift(
        name, from, trunkDeg, lumbarPercent, thighDeg, shankDeg, pace, lagS, spread, course);
  }

  public Lift pace(double loweringS, double bottomS, double risingS, double topS) {
    return pace(new LiftPace(loweringS, bottomS, risingS, topS));
  }

  public Lift pace(LiftPace value) {
    return new Lift(
        template, start, trunkDeg, lumbarPercent, thighDeg, shankDeg, value, lagS, spread, course);
  }

  public Lift lag(double valueS) {
    return new Lift(
        template, start, trunkDeg, lumbarPercent, thighDeg, shankDeg, pace, valueS, spread, course);
  }

  public Lift spread(double value) {
    return new Lift(
        template, start, trunkDeg, lumbarPercent, thighDeg, shankDeg, pace, lagS, value, course);
  }

  public Lift course(Course value) {
    return new Lift(
        template, start, trunkDeg, lumbarPercent, thighDeg, shankDeg, pace, lagS, spread, value);
  }

  public Lift depth(double valueTrunkDeg, double valueLumbarPercent) {
    return new Lift(
        template,
        start,
        valueTrunkDeg,
        valueLumbarPercent,
        thighDeg,
        shankDeg,
        pace,
        lagS,
        spread,
        course);
  }

  /** The lift this share of the way to another: how technique drifts over a set. */
  public Lift towards(Lift other, double share) {
    return new Lift(
        share < 0.5 ? template : other.template,
        start,
        mix(trunkDeg, other.trunkDeg, share),
        mix(lumbarPercent, other.lumbarPercent, share),
        mix(thighDeg, other.thighDeg, share),
        mix(shankDeg, other.shankDeg, share),
        new LiftPace(
            mix(pace.loweringS(), other.pace.loweringS(), share),
            mix(pace.bottomS(), other.pace.bottomS(), share),
            mix(pace.risingS(), other.pace.risingS(), share),
            mix(pace.topS(), other.pace.topS(), share)),
        mix(lagS, other.lagS, share),
        spread,
        course);
  }

  /** The deepest posture for this person. */
  Posture deepest(Person person) {
    return new Posture(
        trunkDeg, trunkDeg - lumbarPercent / 100 * person.lumbarMaxDeg(), thighDeg, shankDeg);
  }

  private static double mix(double a, double b, double share) {
    return a + share * (b - a);
  }
}
