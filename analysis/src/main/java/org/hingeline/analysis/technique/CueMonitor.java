package org.hingeline.analysis.technique;

/**
 * Decides when a live cue is due: relative lumbar flexion above the target for the dwell time, and
 * at most once a repetition. Having given one it is armed again only below the limit less the
 * hysteresis.
 */
public final class CueMonitor {
  private final double limitPercent;
  private final double hysteresisPercent;
  private final long dwellNs;

  private boolean above;
  private long aboveSinceNs;
  private boolean given;

  /** A monitor for a limit in percent of the person's largest lumbar flexion. */
  public CueMonitor(double limitPercent, double hysteresisPercent, double dwellS) {
    this.limitPercent = limitPercent;
    this.hysteresisPercent = hysteresisPercent;
    this.dwellNs = Math.round(dwellS * 1e9);
  }

  /** A new repetition begins. */
  public void repetition() {
    given = false;
  }

  /** Returns true at the instant a cue is due. */
  public boolean accept(long timeNs, double relativeLumbarPercent) {
    if (relativeLumbarPercent > limitPercent) {
      if (!above) {
        above = true;
        aboveSinceNs = timeNs;
      }
      if (!given && timeNs - aboveSinceNs >= dwellNs) {
        given = true;
        return true;
      }
    } else if (!(relativeLumbarPercent > limitPercent - hysteresisPercent)) {
      above = false;
    }
    return false;
  }
}
