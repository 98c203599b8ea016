package org.hingeline.analysis.slip;

/**
 * When a sensor has moved on the body.
 *
 * @param pauseS shortest standing pause that is looked at
 * @param quietDegPerS fastest rate of any sensor in it
 * @param standingDeg how far a segment may be from its usual standing in it; one may be further
 * @param movedDeg inclination of a segment at which the person has left the pause
 * @param stepDeg change of one sensor that is a step
 * @param othersShare how much of that the other sensors may have changed; more is a posture
 * @param othersDeg how much they may have changed in any case, as people never stand the same
 * @param lastingDeg how well two pauses must agree for a step to be lasting
 */
public record SlipConfig(
    double pauseS,
    double quietDegPerS,
    double standingDeg,
    double movedDeg,
    double stepDeg,
    double othersShare,
    double othersDeg,
    double lastingDeg) {

  /** 1.5 s and 5°; the rest is the project's choice. */
  public static SlipConfig defaults() {
    return new SlipConfig(1.5, 8, 15, 25, 5, 0.3, 2, 3);
  }
}
