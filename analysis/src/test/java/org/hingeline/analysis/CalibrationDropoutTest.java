package org.hingeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hingeline.analysis.Segment.PELVIS;
import static org.hingeline.analysis.Segment.THIGH;
import static org.hingeline.analysis.Segment.TRUNK;

import java.util.List;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.synthetic.Playback;
import org.hingeline.analysis.synthetic.Script;
import org.hingeline.analysis.synthetic.Wearable;
import org.junit.jupiter.api.Test;

/** A sensor that falls silent during the calibration costs quality, and never anything else. */
class CalibrationDropoutTest {

  @Test
  void aSensorSilentDuringTheBendsIsNamedAndTheBaselineStaysTrue() {
    CalibrationResult result = withoutFrom(PELVIS, 7.6, 9.4, TRUNK, PELVIS);
    assertThat(result.hipHingeIndexBaseline()).isCloseTo(0.52, within(0.02));
    assertThat(result.quality()).isEqualTo(Quality.WARN);
    assertThat(result.reasons()).anyMatch(r -> r.startsWith("pelvis: its data were missing for"));
  }

  @Test
  void aSilentThighDoesNotShiftTheBaseline() {
    CalibrationResult result = withoutFrom(THIGH, 7.6, 9.4, TRUNK, PELVIS, THIGH);
    assertThat(result.hipHingeIndexBaseline()).isCloseTo(57.0 / 105, within(0.02));
  }

  @Test
  void aLongSilenceIsSurvived() {
    CalibrationResult result = withoutFrom(PELVIS, 8, 16, TRUNK, PELVIS);
    assertThat(result.quality()).isNotEqualTo(Quality.GOOD);
    assertThat(result.reasons()).anyMatch(r -> r.startsWith("pelvis: its data were missing for"));
  }

  @Test
  void withoutAnySensorThereIsNothingToTrust() {
    CalibrationResult result = withoutFrom(TRUNK, 0, 5.5, TRUNK);
    assertThat(result.functional()).isFalse();
    assertThat(result.quality()).isEqualTo(Quality.POOR);
    assertThat(result.reasons()).contains("no sensor was streaming while the person stood still");
  }

  private static CalibrationResult withoutFrom(
      Segment silent, double fromS, double toS, Segment... worn) {
    Wearable wearable = new Wearable(new Script().calibration(), worn).mounted(3);
    List<Sample> samples =
        Playback.ordered(wearable).stream()
            .filter(
                s -> s.segment() != silent || s.timeNs() < fromS * 1e9 || s.timeNs() > toS * 1e9)
            .toList();
    List<CalibrationResult> found = Playback.play(wearable, samples).calibrations;
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
