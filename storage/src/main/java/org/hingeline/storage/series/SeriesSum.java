package org.hingeline.storage.series;

/**
 * Counts and a checksum of the series of a session, the same in every store and order.
 *
 * @param samples raw samples
 * @param angles instants with angles
 * @param checksum of every value of both, to the bit
 */
record SeriesSum(long samples, long angles, long checksum) {

  static SeriesSum of(String session, SeriesStore store) {
    long[] sum = new long[2];
    store.samples(
        session,
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) -> {
          long hash =
              mix(mix(mix(mix(segment.ordinal(), timeNs), deviceTimeUs), arrivalNs), sequence);
          hash = mix(mix(mix(hash, bits(gx)), bits(gy)), bits(gz));
          sum[0]++;
          sum[1] += mix(mix(mix(hash, bits(ax)), bits(ay)), bits(az));
        });
    AngleRows angles = store.angles(session, 0, Long.MAX_VALUE, Integer.MAX_VALUE).rows();
    for (int row = 0; row < angles.size(); row++) {
      long hash =
          mix(
              mix(angles.phase(row).ordinal(), angles.timeNs(row)),
              angles.provisional(row) ? 1 : 0);
      for (AngleColumn column : AngleColumn.values()) {
        hash = mix(hash, bits(angles.valueDeg(row, column)));
      }
      sum[1] += hash;
    }
    return new SeriesSum(sum[0], angles.size(), sum[1]);
  }

  private static long bits(float value) {
    return Float.floatToIntBits(value);
  }

  /** Spreads each bit over the word (multiplier: 2⁶⁴ over the golden ratio). */
  private static long mix(long hash, long part) {
    long mixed = (hash ^ part) * 0x9e37_79b9_7f4a_7c15L;
    return mixed ^ mixed >>> 29;
  }

  @Override
  public String toString() {
    return "%d samples and %d angles, checksum %016x".formatted(samples, angles, checksum);
  }
}
