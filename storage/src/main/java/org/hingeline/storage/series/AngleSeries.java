package org.hingeline.storage.series;

/**
 * The angles of a stretch of a session.
 *
 * <p>With {@link #fullRate} every row is one recorded instant. Otherwise the stretch was cut into
 * buckets of equal duration and each bucket with data gives two rows, at its first and its last
 * instant: every column shows its smallest and its largest value of the bucket, in the order in
 * which they occurred. So no extreme of any column is lost, but the columns of one row need not
 * belong to the same instant; pairs of angles are to be drawn from a full-rate stretch.
 *
 * @param fullRate whether rows are recorded instants
 * @param recorded instants recorded in the stretch
 * @param rows in order of time
 */
public record AngleSeries(boolean fullRate, long recorded, AngleRows rows) {}
