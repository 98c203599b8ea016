package org.hingeline.analysis;

/**
 * How complete and how well timed the data of a repetition were.
 *
 * @param lostPercent share of aligned instants at which at least one worn sensor had no data
 * @param longestGapMs longest such stretch
 * @param clockResidualMs how far the times of a sensor may have been off at most, by what the link
 *     says of its clock; {@code NaN} where nothing was said, as for a recording
 * @param outOfPlanePercent share of instants with the trunk more than 20° out of the sagittal plane
 * @param provisional true where the angles rest on a fallback or a gap, and how good they are is
 *     not known
 */
public record DataQuality(
    double lostPercent,
    double longestGapMs,
    double clockResidualMs,
    double outOfPlanePercent,
    boolean provisional) {

  /** The same, with angles of which it is not known how good they are. */
  public DataQuality asProvisional() {
    return new DataQuality(lostPercent, longestGapMs, clockResidualMs, outOfPlanePercent, true);
  }
}
