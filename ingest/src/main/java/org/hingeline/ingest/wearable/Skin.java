package org.hingeline.ingest.wearable;

/**
 * What lies between bone and sensor: how the sensor was put on, how the skin slides as the segment
 * leans, and how soft tissue rings after a shock.
 */
final class Skin {
  private static final double DAMPING = 0.25;
  private static final double STEP_S = 0.0005;

  private final Turn mounting;
  private final double turnRad;
  private final double tiltRad;
  private final double leanRad;
  private final double wobbleRadPerG;
  private final double omega;
  private double lastForceG = Double.NaN;
  private double settledG = 1;
  private double angleRad;
  private double rateRadps;

  Skin(Dice dice, ImuErrors errors, boolean neatly) {
    mounting = neatly ? neat(dice) : Turn.random(dice);
    double skinRad = Math.toRadians(errors.skinDeg());
    turnRad = dice.normal(skinRad);
    tiltRad = dice.normal(skinRad);
    leanRad = dice.normal(skinRad);
    wobbleRadPerG = Math.toRadians(errors.wobbleDeg()) * (dice.chance(0.5) ? 1 : -1);
    omega = 2 * Math.PI * dice.between(6, 10);
  }

  private static Turn neat(Dice dice) {
    return Turn.aboutY(Math.toRadians(dice.normal(12)))
        .then(Turn.aboutX(Math.toRadians(dice.normal(6))))
        .then(Turn.aboutZ(Math.toRadians(dice.normal(8))));
  }

  /** Without the wobble: a function of how the segment is turned alone. */
  Turn sensorToEarth(Turn segmentToEarth) {
    Vector up = segmentToEarth.inverse().apply(0, 0, 1);
    double forward = -up.x();
    Turn slide =
        Turn.aboutZ(leanRad * forward)
            .then(Turn.aboutY(turnRad * forward))
            .then(Turn.aboutX(tiltRad * forward));
    return segmentToEarth.then(slide).then(mounting);
  }

  /**
   * Drives the soft tissue, a damped oscillator about the mediolateral axis, with the specific
   * force along the segment, and gives the angular rate it adds, in sensor axes.
   */
  Vector shake(Vector segmentForceMps2, double seconds) {
    double forceG = segmentForceMps2.length() / VirtualSensor.GRAVITY_MPS2;
    if (Double.isNaN(lastForceG)) {
      lastForceG = forceG;
    }
    int steps = (int) Math.ceil(seconds / STEP_S);
    double dt = seconds / steps;
    for (int i = 1; i <= steps; i++) {
      double force = lastForceG + (forceG - lastForceG) * i / steps;
      settledG += (force - settledG) * dt;
      double pull = wobbleRadPerG * (force - settledG);
      rateRadps += dt * (omega * omega * (pull - angleRad) - 2 * DAMPING * omega * rateRadps);
      angleRad += dt * rateRadps;
    }
    lastForceG = forceG;
    return mounting.inverse().apply(0, 0, rateRadps);
  }

  /** The orientation with the wobble of this moment. */
  Turn wobbled(Turn sensorToEarth) {
    Turn wobble = mounting.inverse().then(Turn.aboutZ(angleRad)).then(mounting);
    return sensorToEarth.then(wobble);
  }
}
