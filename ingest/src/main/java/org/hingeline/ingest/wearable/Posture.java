package org.hingeline.ingest.wearable;

/**
 * A sagittal posture by the inclination of each segment in degrees, forward positive, zero in
 * habitual standing. The thigh is negative when the knee comes forward.
 */
record Posture(double trunkDeg, double pelvisDeg, double thighDeg, double shankDeg) {
  static final Posture STANDING = new Posture(0, 0, 0, 0);

  double lumbarDeg() {
    return trunkDeg - pelvisDeg;
  }

  double hipDeg() {
    return pelvisDeg - thighDeg;
  }

  double kneeDeg() {
    return shankDeg - thighDeg;
  }

  /** The posture this share of the way to the other. */
  Posture towards(Posture other, double share) {
    return new Posture(
        trunkDeg + share * (other.trunkDeg - trunkDeg),
        pelvisDeg + share * (other.pelvisDeg - pelvisDeg),
        thighDeg + share * (other.thighDeg - thighDeg),
        shankDeg + share * (other.shankDeg - shankDeg));
  }
}
