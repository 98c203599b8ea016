package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.function.LongToDoubleFunction;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyMovementTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWalkerBendsTheKneeSwingsTheThighAndStaysUpright(long seed) {
    Body body = doing(Activity.WALK, 12, seed);
    DoubleSummaryStatistics knee =
        course(t -> lean(body, Segment.SHANK, t) - lean(body, Segment.THIGH, t));
    assertThat(knee.getMax()).isBetween(45.0, 72.0);
    assertThat(knee.getMin()).isBetween(-6.0, 8.0);
    DoubleSummaryStatistics thigh = course(t -> lean(body, Segment.THIGH, t));
    assertThat(thigh.getMin()).isBetween(-32.0, -18.0);
    assertThat(thigh.getMax()).isBetween(6.0, 22.0);
    assertThat(course(t -> lean(body, Segment.PELVIS, t)).getMax()).isLessThan(8);
    assertThat(course(t -> lean(body, Segment.TRUNK, t)).getMax()).isLessThan(12);
  }

  @Test
  void whoSitsHasTheThighLevelAndTheTrunkUpright() {
    Body body = doing(Activity.SIT, 10, 4);
    long seatedNs = 8_000_000_000L;
    assertThat(lean(body, Segment.THIGH, seatedNs)).isBetween(-92.0, -74.0);
    assertThat(lean(body, Segment.TRUNK, seatedNs)).isBetween(-5.0, 20.0);
    assertThat(lean(body, Segment.SHANK, seatedNs)).isBetween(-8.0, 8.0);
  }

  @Test
  void reachingStaysUnderTheSmallestExcursionOfARepetition() {
    Body body = doing(Activity.REACH, 12, 5);
    assertThat(course(t -> lean(body, Segment.TRUNK, t)).getMax()).isBetween(7.0, 20.0);
  }

  @Test
  void pickingUpIsAFullExcursion() {
    Body body = doing(Activity.PICK_UP, 0, 6);
    assertThat(course(t -> lean(body, Segment.TRUNK, t)).getMax()).isGreaterThan(45);
  }

  private static Body doing(Activity activity, double seconds, long seed) {
    Scenario scenario = Scenario.of(Scenario.rest(1), Scenario.doing(activity, seconds));
    VirtualWearable wearable =
        new VirtualWearable(scenario, WearableSetup.worn(25, Segment.TRUNK), seed);
    wearable.choreography().extendTo(Long.MAX_VALUE / 4);
    return wearable.body();
  }

  private static double lean(Body body, Segment segment, long timeNs) {
    return body.inclinationDeg(segment, timeNs);
  }

  /** While the activity lasts. */
  private static DoubleSummaryStatistics course(LongToDoubleFunction angleDeg) {
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    for (long t = 2_500_000_000L; t < 12_000_000_000L; t += 20_000_000L) {
      all.accept(angleDeg.applyAsDouble(t));
    }
    return all;
  }
}
