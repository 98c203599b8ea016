package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;

class VirtualWearableTest {
  private static final Scenario TWO_LIFTS =
      Scenario.of(calibration(), set(Exercise.HINGE, reps(2, Lift.romanian())));
  private static final WearableSetup TWO_SENSORS =
      WearableSetup.worn(50, Segment.TRUNK, Segment.PELVIS);

  @Test
  void theSameSeedGivesTheSameStreamAndAnotherSeedAnother() {
    List<WearableEvent> stream = events(TWO_LIFTS, TWO_SENSORS, 1);
    assertThat(events(TWO_LIFTS, TWO_SENSORS, 1)).isEqualTo(stream);
    assertThat(events(TWO_LIFTS, TWO_SENSORS, 2).subList(0, 50))
        .doesNotContainAnyElementsOf(stream.subList(0, 50));
  }

  @Test
  void eventsComeInOrderOfTimeAndSayWhatIsDone() {
    List<WearableEvent> stream = events(TWO_LIFTS, TWO_SENSORS, 1);
    assertThat(stream.stream().map(WearableEvent::timeNs)).isSorted();
    assertThat(labels(stream))
        .containsExactly(
            "calibration.still",
            "calibration.bends",
            "calibration.flexion",
            "calibration.upright",
            "calibration.end",
            "set.start hinge",
            "set.end");
  }

  @Test
  void squatsAreAskedForOnlyWhereTheThighIsWorn() {
    List<WearableEvent> stream = events(TWO_LIFTS, TWO_SENSORS.rate(Segment.THIGH, 25), 1);
    assertThat(labels(stream)).contains("calibration.squats");
  }

  @Test
  void withoutMarkersNothingIsSaidOfTheCalibration() {
    Scenario silent =
        Scenario.of(Scenario.unmarkedStanding(), set(Exercise.HINGE, reps(1, Lift.hingeDrill())));
    assertThat(labels(events(silent, TWO_SENSORS, 1)))
        .containsExactly("set.start hinge", "set.end");
  }

  @Test
  void everySensorKeepsItsOwnRate() {
    WearableSetup rates = TWO_SENSORS.rate(Segment.THIGH, 208).rate(Segment.SHANK, 25);
    List<Sample> samples = samples(events(Scenario.of(rest(20)), rates, 3));
    assertThat(rateHz(samples, Segment.TRUNK)).isCloseTo(50, within(0.01));
    assertThat(rateHz(samples, Segment.THIGH)).isCloseTo(208, within(0.01));
    assertThat(rateHz(samples, Segment.SHANK)).isCloseTo(25, within(0.01));
  }

  @Test
  void whicheverWayThePersonFacesTheSensorsSayTheSame() {
    WearableSetup exact = TWO_SENSORS.errors(ImuErrors.none());
    List<Sample> north = samples(events(TWO_LIFTS, exact, 5));
    List<Sample> south = samples(events(TWO_LIFTS, exact.heading(171), 5));
    assertThat(south).hasSameSizeAs(north);
    for (int i = 0; i < north.size(); i++) {
      assertThat(south.get(i).gyrX()).isCloseTo(north.get(i).gyrX(), within(1e-9));
      assertThat(south.get(i).accX()).isCloseTo(north.get(i).accX(), within(1e-6));
      assertThat(south.get(i).accY()).isCloseTo(north.get(i).accY(), within(1e-6));
    }
  }

  @Test
  void asManySamplesAreLostAsAskedFor() {
    Scenario standing = Scenario.of(rest(400));
    double all = samples(events(standing, TWO_SENSORS, 9)).size();
    double single = samples(events(standing, TWO_SENSORS.loss(0.05, 0, 0.1), 9)).size();
    double bursts = samples(events(standing, TWO_SENSORS.loss(0, 0.05, 0.12), 9)).size();
    assertThat(1 - single / all).isCloseTo(0.05, within(0.008));
    assertThat(1 - bursts / all).isCloseTo(0.05, within(0.015));
  }

  @Test
  void readingsAreWithinUsualErrorsOfGravityWhileStanding() {
    for (Sample s : samples(events(Scenario.of(Scenario.stillOnly()), TWO_SENSORS, 11))) {
      double length = Math.hypot(Math.hypot(s.accX(), s.accY()), s.accZ());
      assertThat(length).isCloseTo(9.80665, within(0.3));
      assertThat(Math.abs(s.gyrX())).isLessThan(Math.toRadians(4));
    }
  }

  @Test
  void aScenarioThatRepeatsGoesOnAndForgetsWhatIsPast() {
    Scenario endless =
        Scenario.of(rest(1)).thenRepeating(set(Exercise.HINGE, reps(1, Lift.hingeDrill())));
    VirtualWearable wearable =
        new VirtualWearable(endless, WearableSetup.worn(25, Segment.TRUNK), 1);
    long[] seen = {0};
    wearable.advanceTo(1_200_000_000_000L, event -> seen[0]++);
    assertThat(seen[0]).isGreaterThan(30_000);
    assertThat(wearable.ended()).isFalse();
    assertThat(wearable.timeline().size()).isLessThan(120);
  }

  @Test
  void aRateNoSensorHasIsRefusedByName() {
    assertThatThrownBy(() -> WearableSetup.worn(10, Segment.THIGH))
        .hasMessageContaining("thigh")
        .hasMessageContaining("value=10");
  }

  private static List<WearableEvent> events(Scenario scenario, WearableSetup setup, long seed) {
    VirtualWearable wearable = new VirtualWearable(scenario, setup, seed);
    List<WearableEvent> events = new ArrayList<>();
    wearable.advanceTo(Long.MAX_VALUE / 4, events::add);
    return events;
  }

  private static List<Sample> samples(List<WearableEvent> events) {
    List<Sample> samples = new ArrayList<>();
    for (WearableEvent event : events) {
      if (event instanceof WearableEvent.Reading reading) {
        samples.add(reading.sample());
      }
    }
    return samples;
  }

  private static List<String> labels(List<WearableEvent> events) {
    List<String> labels = new ArrayList<>();
    for (WearableEvent event : events) {
      if (event instanceof WearableEvent.Said said) {
        labels.add(said.marker().label());
      }
    }
    return labels;
  }

  private static double rateHz(List<Sample> samples, Segment segment) {
    List<Sample> own = samples.stream().filter(s -> s.segment() == segment).toList();
    long lastNs = own.get(own.size() - 1).timeNs();
    return (own.size() - 1) * 1e9 / (lastNs - own.get(0).timeNs());
  }
}
