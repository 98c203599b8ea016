package org.hingeline.ingest.wearable;

/** A rotation as a unit quaternion, scalar first; {@code a.then(b)} is the product a ⊗ b. */
record Turn(double w, double x, double y, double z) {
  static final Turn NONE = new Turn(1, 0, 0, 0);

  static Turn aboutX(double rad) {
    return new Turn(Math.cos(rad / 2), Math.sin(rad / 2), 0, 0);
  }

  static Turn aboutY(double rad) {
    return new Turn(Math.cos(rad / 2), 0, Math.sin(rad / 2), 0);
  }

  static Turn aboutZ(double rad) {
    return new Turn(Math.cos(rad / 2), 0, 0, Math.sin(rad / 2));
  }

  /** Uniform over all rotations: Shoemake's three uniform deviates. */
  static Turn random(Dice dice) {
    double share = dice.between(0, 1);
    double a = dice.between(0, 2 * Math.PI);
    double b = dice.between(0, 2 * Math.PI);
    double r = Math.sqrt(1 - share);
    double s = Math.sqrt(share);
    return new Turn(s * Math.cos(b), r * Math.sin(a), r * Math.cos(a), s * Math.sin(b));
  }

  Turn then(Turn o) {
    return new Turn(
        w * o.w - x * o.x - y * o.y - z * o.z,
        w * o.x + x * o.w + y * o.z - z * o.y,
        w * o.y - x * o.z + y * o.w + z * o.x,
        w * o.z + x * o.y - y * o.x + z * o.w);
  }

  Turn inverse() {
    return new Turn(w, -x, -y, -z);
  }

  Vector apply(double vx, double vy, double vz) {
    double tx = 2 * (y * vz - z * vy);
    double ty = 2 * (z * vx - x * vz);
    double tz = 2 * (x * vy - y * vx);
    return new Vector(
        vx + w * tx + y * tz - z * ty,
        vy + w * ty + z * tx - x * tz,
        vz + w * tz + x * ty - y * tx);
  }

  Vector apply(Vector v) {
    return apply(v.x(), v.y(), v.z());
  }

  /** Axis times angle in rad, the angle taken the short way. */
  Vector rotationVector() {
    double sine = Math.sqrt(x * x + y * y + z * z);
    double angle = 2 * Math.atan2(sine, Math.abs(w));
    double scale = (sine < 1e-12 ? 2 : angle / sine) * (w < 0 ? -1 : 1);
    return new Vector(x * scale, y * scale, z * scale);
  }
}
