package org.hingeline.ingest.capture;

import org.hingeline.ingest.maker.Maker;

/**
 * What a capture held.
 *
 * @param samples complete readings
 * @param rateHz readings a second
 * @param rateSource how that is known
 * @param tiltDifferenceDeg mean angle at rest between the upward direction that the sensor worked
 *     out and the one that its accelerometer gives; {@code NaN} when it did not rest or sends no
 *     orientation
 * @param counters what was found in the bytes: {@code frames=… bad_checksums=… skipped_bytes=…}
 */
public record CaptureSummary(
    Maker maker,
    long samples,
    double rateHz,
    RateSource rateSource,
    double tiltDifferenceDeg,
    String counters) {}
