package org.hingeline.analysis.technique;

/**
 * Decides when a live cue is due: lumbar flexion above the limit for the dwell time, at most once a
 * repetition. Once above, it is below again only under the limit less the hysteresis.
 */
public final class CueMonitor {
  private final double limitPercent;
  private final double hysteresisDeg;
  private final long dwellNs;

  private boolean above;
  private long aboveSinceNs;
  private boolean armed;

  /** A monitor that is silent until the first repetition. */
  public CueMonitor(CueConfig config) {
    this.limitPercent = config.limitPercent();
    this.hysteresisDeg = config.hysteresisDeg();
    this.dwellNs = Math.round(config.dwellS() * 1e9);
  }

  /** A new repetition begins, in which a cue may come or, where cues have faded, may not. */
  public void repetition(boolean allowed) {
    armed = allowed;
  }

  /**
   * Returns true at the instant a cue is due.
   *
   * @param lumbarDeg lumbar flexion
   * @param lumbarMaxDeg the person's largest; without one no cue is due
   */
  public boolean accept(long timeNs, double lumbarDeg, double lumbarMaxDeg) {
    double limitDeg = limitPercent / 100 * lumbarMaxDeg;
    if (lumbarDeg > limitDeg) {
      if (!above) {
        above = true;
        aboveSinceNs = timeNs;
      }
      if (armed && timeNs - aboveSinceNs >= dwellNs) {
        armed = false;
        return true;
      }
    } else if (!(lumbarDeg > limitDeg - hysteresisDeg)) {
      above = false;
    }
    return false;
  }
}
