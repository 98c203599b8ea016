package org.hingeline.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hingeline.analysis.Exercise;
import org.hingeline.ingest.wearable.Activity;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableEvent;
import org.hingeline.ingest.wearable.WearableSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapDetectorTest {
  private static final double[] TWO_TAPS_S = {2.0, 2.3};

  private final TapDetector detector = new TapDetector();
  private final Random random = new Random(7);
  private int heard;

  @ParameterizedTest
  @ValueSource(doubles = {50, 100, 200, 400})
  void twoTapsAreHeardOnceAtAnyRate(double rateHz) {
    play(rateHz, 4, TWO_TAPS_S);
    assertThat(heard).isEqualTo(1);
  }

  @Test
  void theStrongerOfTwoSensorsThatFeelTheSameTapsIsTheOneThatWasTapped() {
    TapDetector near = new TapDetector();
    TapDetector far = new TapDetector();
    double nearMps2 = 0;
    double farMps2 = 0;
    for (long ns = 0; ns < 4_000_000_000L; ns += 10_000_000L) {
      double blow = blow(ns * 1e-9, TWO_TAPS_S);
      nearMps2 = Math.max(nearMps2, near.add(ns, 0, 9.81 + blow, 0));
      farMps2 = Math.max(farMps2, far.add(ns, 0, 9.81 + 0.4 * blow, 0));
    }
    assertThat(nearMps2).isGreaterThan(2 * farMps2);
  }

  @Test
  void aFingerThatPushesAcrossGravityIsHeardThoughTheSizeOfTheForceHardlyChanges() {
    for (long ns = 0; ns < 4_000_000_000L; ns += 10_000_000L) {
      count(detector.add(ns, 0, 9.81, 0.4 * blow(ns * 1e-9, TWO_TAPS_S)));
    }
    assertThat(heard).isEqualTo(1);
  }

  @Test
  void aSensorThatWasTurnedIsHeardAgainWhenItIsAtEase() {
    for (long ns = 0; ns < 4_000_000_000L; ns += 10_000_000L) {
      double blow = blow(ns * 1e-9, 3.0, 3.3);
      count(ns < 1_500_000_000L ? detector.add(ns, 0, 9.81, 0) : detector.add(ns, 9.81, 0, blow));
    }
    assertThat(heard).isEqualTo(1);
  }

  @Test
  void oneTapAndQuickKnocksAreNoDoubleTap() {
    play(100, 4, 2.0);
    play(100, 4, 2.0, 2.15, 2.3, 2.45);
    assertThat(heard).isZero();
  }

  @Test
  void tapsThatAreTooFarApartAreNoDoubleTap() {
    play(100, 5, 2.0, 3.0);
    assertThat(heard).isZero();
  }

  @Test
  void walkingSittingDownAndLiftingAreNoTaps() {
    Scenario day =
        Scenario.of(
            Scenario.calibration(),
            Scenario.doing(Activity.WALK, 30),
            Scenario.doing(Activity.SIT, 30),
            Scenario.doing(Activity.REACH, 20),
            Scenario.set(Exercise.HINGE, Scenario.reps(5, Lift.hingeDrill())));
    for (int seed = 1; seed <= 5; seed++) {
      WearableSetup setup = WearableSetup.standard();
      TapDetector[] each = new TapDetector[4];
      VirtualWearable wearable = new VirtualWearable(day, setup, seed);
      for (WearableEvent event = wearable.nextEvent();
          event != null;
          event = wearable.nextEvent()) {
        if (event instanceof WearableEvent.Reading reading) {
          int sensor = reading.sample().segment().ordinal();
          each[sensor] = each[sensor] == null ? new TapDetector() : each[sensor];
          count(
              each[sensor].add(
                  reading.sample().timeNs(),
                  reading.sample().accX(),
                  reading.sample().accY(),
                  reading.sample().accZ()));
        }
      }
    }
    assertThat(heard).isZero();
  }

  /** A sensor that is worn by somebody who stands, with blows of 25 m/s² that last 20 ms. */
  private void play(double rateHz, double seconds, double... tapsS) {
    TapDetector fresh = new TapDetector();
    for (int i = 0; i < seconds * rateHz; i++) {
      double timeS = i / rateHz;
      double sway = 0.2 * Math.sin(3 * timeS) + 0.1 * random.nextGaussian();
      count(fresh.add(Math.round(timeS * 1e9), 2 + sway, 9.6 + blow(timeS, tapsS), 0.05 * sway));
    }
  }

  private static double blow(double timeS, double... tapsS) {
    double blow = 0;
    for (double tapS : tapsS) {
      double since = timeS - tapS;
      blow += since >= -1e-9 && since < 0.02 ? 25 * (since < 0.01 ? 1 : -0.5) : 0;
    }
    return blow;
  }

  private void count(double strength) {
    heard += strength > 0 ? 1 : 0;
  }

  @Test
  void nothingIsHeardBeforeTheSensorHasBeenAtEase() {
    for (long ns = 0; ns < 1_000_000_000L; ns += 10_000_000L) {
      count(detector.add(ns, 0, 9.81 + blow(ns * 1e-9, 0.05, 0.35), 0));
    }
    assertThat(heard).isZero();
  }
}
