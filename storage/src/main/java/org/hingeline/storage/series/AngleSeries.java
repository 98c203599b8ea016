package org.hingeline.storage.series;

/**
 * The angles of a stretch of a session.
 *
 * <p>With {@link #fullRate} every row is one recorded instant. Otherwise the stretch was cut into
 * buckets of equal duration and each bucket with data gives two rows: every column shows its
 * smallest and its largest value of the bucket, in the order in which they occurred. So no extreme
 * of any column is lost, but the columns of one row need not belong to the same instant; pairs of
 * angles are to be drawn from a full-rate stretch. The rows stand at the instants of the extremes
 * of {@link #TIMED}, which the other angles of a lift reach at about the same time; where it was
 * not measured or did not change, at the first and last instant of the bucket.
 *
 * @param fullRate whether rows are recorded instants
 * @param recorded instants recorded in the stretch
 * @param rows in order of time
 */
public record AngleSeries(boolean fullRate, long recorded, AngleRows rows) {

  /** The column whose extremes are exact in time. */
  public static final AngleColumn TIMED = AngleColumn.TRUNK_INCLINATION;
}
