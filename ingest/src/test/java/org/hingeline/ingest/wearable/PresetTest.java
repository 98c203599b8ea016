package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.TechniqueClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {

  @ParameterizedTest
  @EnumSource(Preset.class)
  void isFoundByItsNameAndPerforms(Preset preset) {
    assertThat(Preset.labelled(preset.label())).contains(preset);
    VirtualWearable wearable = wearable(preset, 3);
    wearable.choreography().extendTo(100_000_000_000L);
    assertThat(wearable.choreography().endNs()).isGreaterThan(60_000_000_000L);
  }

  @Test
  void namesAreWrittenAsOnTheCommandLine() {
    assertThat(Preset.DAILY_LIFE.label()).isEqualTo("daily-life");
    assertThat(Preset.labelled("unheard-of")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GOOD, HINGE, 8",
    "ROUNDED, LUMBAR_DOMINANT, 6",
    "SQUAT, SQUAT, 6",
    "TEMPO, HINGE, 6"
  })
  void isOfTheClassItsNameSaysForAnyPerson(Preset preset, TechniqueClass wanted, int count) {
    LongStream.rangeClosed(1, 8)
        .forEach(
            seed -> {
              List<Truth.Rep> reps = truth(preset, seed).lifts();
              assertThat(reps).hasSize(count);
              assertThat(reps.stream().map(Truth.Rep::clearClass).filter(Objects::nonNull))
                  .as("person %s", seed)
                  .isNotEmpty()
                  .containsOnly(wanted);
            });
  }

  @Test
  void theSecondDeadliftSetEndsWithADroppedWeight() {
    List<Truth.Rep> reps = truth(Preset.DEADLIFT, 4).lifts();
    assertThat(reps).hasSize(10);
    assertThat(reps.get(8).tempo().eccentricS()).isGreaterThan(0.8);
    assertThat(reps.get(9).tempo().eccentricS()).isNaN();
  }

  @Test
  void fatigueLeadsFromTheHipsToTheLumbarSpine() {
    List<Truth.Rep> reps = truth(Preset.FATIGUE, 5).lifts();
    assertThat(reps.get(0).clearClass()).isEqualTo(TechniqueClass.HINGE);
    assertThat(reps.get(9).clearClass()).isEqualTo(TechniqueClass.LUMBAR_DOMINANT);
    assertThat(reps.get(9).index()).isLessThan(reps.get(0).index() - 0.2);
  }

  @Test
  void dailyLifeHasNoRepetition() {
    assertThat(truth(Preset.DAILY_LIFE, 6).lifts()).isEmpty();
  }

  @Test
  void aLiftGivenUpDoesNotCount() {
    List<Truth.Rep> lifts = truth(Preset.INTERRUPTED, 7).lifts();
    assertThat(lifts.stream().filter(Truth.Rep::counts)).hasSize(7);
    Truth.Rep givenUp = lifts.get(5);
    assertThat(givenUp.counts()).isFalse();
    assertThat(givenUp.peakTrunkDeg()).isBetween(20.0, 44.0);
  }

  @Test
  void theTempoIsFiveTwoFive() {
    for (Truth.Rep rep : truth(Preset.TEMPO, 8).lifts()) {
      assertThat(rep.tempo().eccentricS()).isBetween(4.0, 6.0);
      assertThat(rep.tempo().pauseS()).isBetween(1.6, 2.6);
      assertThat(rep.tempo().concentricS()).isBetween(4.0, 6.0);
    }
  }

  private static Truth truth(Preset preset, long seed) {
    VirtualWearable wearable = wearable(preset, seed);
    wearable.choreography().extendTo(Long.MAX_VALUE / 4);
    return Truth.about(wearable);
  }

  private static VirtualWearable wearable(Preset preset, long seed) {
    WearableSetup worn = WearableSetup.worn(50, Segment.TRUNK, Segment.PELVIS, Segment.THIGH);
    return new VirtualWearable(preset.scenario(), worn, seed);
  }
}
