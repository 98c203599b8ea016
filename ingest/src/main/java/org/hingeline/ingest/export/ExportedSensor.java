package org.hingeline.ingest.export;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.RateFromAttitude;
import org.hingeline.ingest.reading.Reading;

/** One sensor of an export: its rows in time order, on the clock that its file shares. */
final class ExportedSensor {
  final String name;
  final String program;

  /** Sensors with the same clock have comparable times; others are taken to begin together. */
  final String clock;

  final List<Reading> rows = new ArrayList<>();
  private final RateFromAttitude rate = new RateFromAttitude();
  private boolean derivedRate;
  private boolean derivedForce;
  private long lastUs;

  ExportedSensor(String name, String program) {
    this(name, program, program);
  }

  ExportedSensor(String name, String program, String clock) {
    this.name = name;
    this.program = program;
    this.clock = clock;
  }

  /**
   * Adds a row that is later than all before.
   *
   * @param gyr rad/s; null to work it out from the attitude
   * @param acc m/s²; null for gravity alone, by the attitude
   * @param attitude null where the export has none
   */
  void add(long timeUs, double[] gyr, double[] acc, Attitude attitude) {
    if (!rows.isEmpty() && timeUs <= lastUs) {
      return;
    }
    double[] turned = gyr == null ? turned(timeUs, attitude) : gyr;
    double[] force = acc == null ? gravity(attitude) : acc;
    derivedRate |= gyr == null;
    derivedForce |= acc == null;
    lastUs = timeUs;
    rows.add(new Reading(timeUs, 1, turned[0], turned[1], turned[2], force[0], force[1], force[2]));
  }

  /** Free acceleration, in axes of the earth, and gravity as the sensor feels them. */
  static double[] felt(Attitude attitude, double[] free) {
    Attitude back = attitude.inverse();
    return back.turn(new double[] {free[0], free[1], free[2] + Reading.STANDARD_GRAVITY_MPS2});
  }

  private double[] turned(long timeUs, Attitude attitude) {
    return rate.next(attitude, rows.isEmpty() ? 1 : (timeUs - lastUs) * 1e-6);
  }

  private static double[] gravity(Attitude attitude) {
    return felt(attitude, new double[3]);
  }

  /** What is not measured but worked out; empty when everything is measured. */
  String remark() {
    if (derivedRate && derivedForce) {
      return "turning and gravity from its orientation";
    } else if (derivedForce) {
      return "gravity from its orientation";
    }
    return derivedRate ? "turning from its orientation" : "";
  }
}
