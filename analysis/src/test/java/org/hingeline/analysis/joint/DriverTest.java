package org.hingeline.analysis.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which angle drives an exercise, and what the history gives back of it. */
class DriverTest {

  private static int worn(Segment... segments) {
    int mask = 0;
    for (Segment segment : segments) {
      mask |= 1 << segment.ordinal();
    }
    return mask;
  }

  @ParameterizedTest
  @EnumSource(
      value = Exercise.class,
      names = {"HINGE", "DEADLIFT", "BEND"})
  void theTrunkDrivesWhatBends(Exercise exercise) {
    int all = worn(Segment.TRUNK, Segment.PELVIS, Segment.THIGH, Segment.SHANK);
    assertThat(Driver.of(exercise, all).segment()).isEqualTo(Segment.TRUNK);
    assertThat(Driver.of(exercise, worn(Segment.PELVIS)).segment()).isEqualTo(Segment.PELVIS);
  }

  @Test
  void theThighDrivesASquatWhereOneIsWorn() {
    assertThat(Driver.of(Exercise.SQUAT, worn(Segment.TRUNK, Segment.THIGH)).segment())
        .isEqualTo(Segment.THIGH);
    assertThat(Driver.of(Exercise.SQUAT, worn(Segment.TRUNK, Segment.PELVIS)).segment())
        .isEqualTo(Segment.TRUNK);
  }

  @Test
  void everyDriverGrowsTowardsTheBottom() {
    MotionHistory history = new MotionHistory();
    long position = history.append(0, true);
    history.inclination(Segment.TRUNK.ordinal(), 60);
    history.inclination(Segment.THIGH.ordinal(), -80);
    assertThat(Driver.of(Exercise.HINGE, worn(Segment.TRUNK)).angleDeg(history, position))
        .isEqualTo(60);
    assertThat(Driver.of(Exercise.SQUAT, worn(Segment.THIGH)).angleDeg(history, position))
        .isEqualTo(80);
  }

  @Test
  void flexionIsPositiveInEveryJoint() {
    MotionHistory history = new MotionHistory();
    long position = history.append(0, true);
    history.inclination(Segment.TRUNK.ordinal(), 45);
    history.inclination(Segment.PELVIS.ordinal(), 20);
    history.inclination(Segment.THIGH.ordinal(), -80);
    history.inclination(Segment.SHANK.ordinal(), 30);
    assertThat(history.lumbarFlexionDeg(position)).isEqualTo(25);
    assertThat(history.hipFlexionDeg(position)).isEqualTo(100);
    assertThat(history.kneeFlexionDeg(position)).isEqualTo(110);
  }

  @Test
  void whatWasNotMeasuredIsNotANumberEvenWhenTheRingHasTurned() {
    MotionHistory history = new MotionHistory();
    for (int i = 0; i < MotionHistory.CAPACITY; i++) {
      history.append(i, true);
      history.inclination(Segment.TRUNK.ordinal(), i);
      history.outOfPlane(0.5);
    }
    long position = history.append(7, false);
    assertThat(position).isEqualTo(MotionHistory.CAPACITY);
    assertThat(history.oldest()).isEqualTo(1);
    assertThat(history.inclinationDeg(Segment.TRUNK, position)).isNaN();
    assertThat(history.outOfPlane(position)).isNaN();
    assertThat(history.complete(position)).isFalse();
    assertThat(history.inclinationDeg(Segment.TRUNK, 1)).isEqualTo(1);
    assertThat(history.timeNs(position)).isEqualTo(7);
  }
}
