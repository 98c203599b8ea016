package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;

/** Turns the truth at one sensor into its readings: bias, its walk, scale, noise, 16 bits. */
final class ImuErrorModel {
  private final Dice dice;
  private final boolean quantised;
  private final double gyroStep;
  private final double accStep;
  private final double gyroNoise;
  private final double accNoise;
  private final double walk;
  private final double[] gyroBias = new double[3];
  private final double[] gyroScale = new double[3];
  private final double[] accBias = new double[3];
  private final double[] accScale = new double[3];

  ImuErrorModel(Dice dice, WearableSetup setup, double rateHz) {
    ImuErrors errors = setup.errors();
    this.dice = dice;
    this.quantised = errors.quantised();
    this.gyroStep = setup.gyroStepRadps();
    this.accStep = setup.accStepMps2();
    // A density spreads over the band up to half the rate.
    this.gyroNoise = Math.toRadians(errors.gyroNoiseDps()) * Math.sqrt(rateHz / 2);
    this.accNoise = errors.accNoiseMps2() * Math.sqrt(rateHz / 2);
    this.walk = Math.toRadians(errors.gyroBiasWalkDps()) / Math.sqrt(rateHz);
    for (int i = 0; i < 3; i++) {
      gyroBias[i] = dice.normal(Math.toRadians(errors.gyroBiasDps()));
      gyroScale[i] = 1 + dice.normal(errors.gyroScalePercent() / 100);
      accBias[i] = dice.normal(errors.accBiasMps2());
      if (setup.accOffsetMps2() > 0) {
        accBias[i] += dice.between(-setup.accOffsetMps2(), setup.accOffsetMps2());
      }
      accScale[i] = 1 + dice.normal(errors.accScalePercent() / 100);
    }
  }

  Sample read(Segment segment, long timeNs, Vector gyro, Vector acc) {
    for (int i = 0; i < 3; i++) {
      gyroBias[i] += dice.normal(walk);
    }
    return new Sample(
        segment,
        timeNs,
        gyro(0, gyro.x()),
        gyro(1, gyro.y()),
        gyro(2, gyro.z()),
        acc(0, acc.x()),
        acc(1, acc.y()),
        acc(2, acc.z()));
  }

  private double gyro(int axis, double radps) {
    return stepped(radps * gyroScale[axis] + gyroBias[axis] + dice.normal(gyroNoise), gyroStep);
  }

  private double acc(int axis, double mps2) {
    return stepped(mps2 * accScale[axis] + accBias[axis] + dice.normal(accNoise), accStep);
  }

  private double stepped(double value, double step) {
    if (!quantised) {
      return value;
    }
    long count = Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.round(value / step)));
    return count * step;
  }
}
