package org.hingeline.analysis.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published configuration gives what the authors' own program gives. */
class GoldenParityTest {

  private static final double INTERVAL_S = 0.0035;

  @ParameterizedTest
  @ValueSource(
      strings = {"04_undisturbed_slow_rotation_with_breaks_A", "15_undisturbed_fast_translation_A"})
  void agreesWithTheAuthorsProgram(String trial) {
    List<double[]> samples = Trials.table("golden/" + trial + ".imu.csv.gz");
    List<double[]> reference = Trials.table("golden/" + trial + ".vqf_ref.csv.gz");
    OrientationFilter filter = new OrientationFilter(VqfParameters.published(), INTERVAL_S);
    double worstAngleDeg = 0;
    double worstBias = 0;
    double largestBias = 0;
    int next = 0;
    for (int i = 0; i < samples.size(); i++) {
      double[] s = samples.get(i);
      filter.update(s[1], s[2], s[3], s[4], s[5], s[6]);
      double[] r = reference.get(Math.min(next, reference.size() - 1));
      if (i != (int) r[0]) {
        continue;
      }
      next++;
      worstAngleDeg = Math.max(worstAngleDeg, Trials.angleDeg(filter, r[1], r[2], r[3], r[4]));
      worstBias = Math.max(worstBias, Math.abs(filter.biasX() - r[9]));
      worstBias = Math.max(worstBias, Math.abs(filter.biasY() - r[10]));
      worstBias = Math.max(worstBias, Math.abs(filter.biasZ() - r[11]));
      largestBias = Math.max(largestBias, Math.hypot(r[9], Math.hypot(r[10], r[11])));
      assertThat(filter.atRest()).as("rest at sample %d", i).isEqualTo(r[12] == 1);
    }
    assertThat(next).isEqualTo(reference.size());
    assertThat(worstAngleDeg).as("quaternion, largest angle (°)").isLessThan(1e-6);
    assertThat(worstBias).as("bias, rad/s").isLessThan(1e-6 * largestBias);
  }
}
