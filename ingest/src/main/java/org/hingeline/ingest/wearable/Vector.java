package org.hingeline.ingest.wearable;

/** Three components in whatever frame and unit the context names. */
record Vector(double x, double y, double z) {
  static final Vector ZERO = new Vector(0, 0, 0);

  Vector plus(Vector o) {
    return new Vector(x + o.x, y + o.y, z + o.z);
  }

  Vector minus(Vector o) {
    return new Vector(x - o.x, y - o.y, z - o.z);
  }

  Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  double length() {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
