package org.hingeline.analysis;

/** Hears everything and does nothing, without a record made for it. */
final class Silent implements MotionListener {
  static final MotionListener LISTENER = new Silent();

  private Silent() {}

  @Override
  public void onAngles(
      long timeNs,
      double trunkInclinationDeg,
      double pelvisInclinationDeg,
      double thighInclinationDeg,
      double shankInclinationDeg,
      double lumbarFlexionDeg,
      double hipFlexionDeg,
      double kneeFlexionDeg,
      Phase phase,
      boolean provisional) {}

  @Override
  public void onProgress(
      long timeNs,
      int set,
      int number,
      Phase phase,
      double phaseS,
      double depthFraction,
      double hipShare) {}
}
