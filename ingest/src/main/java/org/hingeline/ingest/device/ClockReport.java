package org.hingeline.ingest.device;

/** Tells how well a sensor is timed, as often as that changes by more than nothing to speak of. */
final class ClockReport {
  private static final double CHANGE_MS = 0.05;

  private double toldMs = Double.NaN;

  /** Told before the samples it holds for. */
  void tell(SensorId sensor, long arrivalNs, double residualMs, DeviceListener listener) {
    boolean known = !Double.isNaN(residualMs);
    if (known == Double.isNaN(toldMs) || Math.abs(residualMs - toldMs) > CHANGE_MS) {
      toldMs = residualMs;
      listener.onClock(sensor, arrivalNs, residualMs);
    }
  }
}
