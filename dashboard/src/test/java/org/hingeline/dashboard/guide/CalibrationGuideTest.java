package org.hingeline.dashboard.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Marker;
import org.junit.jupiter.api.Test;

class CalibrationGuideTest {

  private static final Map<CalibrationStep, Double> DURATIONS_S =
      Map.of(
          CalibrationStep.STILL, 5.0,
          CalibrationStep.BENDS, 15.0,
          CalibrationStep.SQUATS, 8.0,
          CalibrationStep.FLEXION, 7.0,
          CalibrationStep.UPRIGHT, 3.0);
  private static final long SECOND = 1_000_000_000L;

  private final CalibrationGuide guide = new CalibrationGuide(DURATIONS_S);

  @Test
  void marksEveryStepWhenItIsDueAndEndsAfter38Seconds() {
    List<String> said = new ArrayList<>();
    said.add("0 " + guide.start(0, true).label());
    for (long second = 0; second <= 60; second++) {
      long at = second;
      guide.advance(second * SECOND).ifPresent(marker -> said.add(at + " " + marker.label()));
    }

    assertThat(said)
        .containsExactly(
            "0 calibration.still",
            "5 calibration.bends",
            "20 calibration.squats",
            "28 calibration.flexion",
            "35 calibration.upright",
            "38 calibration.end");
    assertThat(guide.running()).isFalse();
    assertThat(guide.current(60 * SECOND)).isEmpty();
  }

  @Test
  void asksForSquatsOnlyWhenALegSensorIsWorn() {
    assertThat(CalibrationGuide.order(false)).doesNotContain(CalibrationStep.SQUATS).hasSize(5);
    assertThat(CalibrationGuide.order(true)).contains(CalibrationStep.SQUATS).hasSize(6);
  }

  @Test
  void countsDownWithinTheStep() {
    guide.start(100 * SECOND, true);
    GuideStep step = guide.current(102 * SECOND).orElseThrow();

    assertThat(step.step()).isEqualTo(CalibrationStep.STILL);
    assertThat(step.remainingS()).isCloseTo(3, within(1e-9));
    assertThat(step.totalS()).isEqualTo(5);
    assertThat(step.text()).isNotBlank();
  }

  @Test
  void skippingGoesOnToTheNextStepAtOnce() {
    guide.start(0, false);
    guide.advance(5 * SECOND);

    assertThat(guide.skip(6 * SECOND)).contains(new Marker.Calibration(CalibrationStep.FLEXION));
    assertThat(guide.current(6 * SECOND).orElseThrow().remainingS()).isEqualTo(7);
  }

  @Test
  void cancellingLeavesNothingBehind() {
    guide.start(0, true);

    assertThat(guide.cancel()).isTrue();
    assertThat(guide.cancel()).isFalse();
    assertThat(guide.advance(20 * SECOND)).isEmpty();
    assertThat(guide.skip(20 * SECOND)).isEmpty();
  }

  @Test
  void followsADeviceThatLeadsTheCalibrationItselfAndAddsNoMarkers() {
    guide.observe(10 * SECOND, new Marker.Calibration(CalibrationStep.BENDS));

    assertThat(guide.current(12 * SECOND).orElseThrow().step()).isEqualTo(CalibrationStep.BENDS);
    assertThat(guide.advance(30 * SECOND)).isEmpty();
    assertThat(guide.current(30 * SECOND).orElseThrow().remainingS()).isZero();

    guide.observe(31 * SECOND, new Marker.Calibration(CalibrationStep.END));
    assertThat(guide.running()).isFalse();
  }

  @Test
  void stopsWaitingForADeviceThatFellSilent() {
    guide.observe(0, new Marker.Calibration(CalibrationStep.STILL));
    guide.advance(66 * SECOND);

    assertThat(guide.running()).isFalse();
  }

  @Test
  void otherMarkersDoNotConcernIt() {
    guide.observe(0, new Marker.Note("hello"));

    assertThat(guide.running()).isFalse();
  }
}
