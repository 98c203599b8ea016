package org.hingeline.exports.opensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.KnownPose;
import org.hingeline.exports.Quaternions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A known posture as OpenSim's files. The signs are those of the full-body model of Rajagopal et
 * al. (IEEE Trans. Biomed. Eng. 63 (2016) 2068–2079), whose axes are x forward, y up, z right:
 * pelvis_tilt, lumbar_extension, hip_flexion_r turn the upper or the lower body by the right hand
 * about z, and knee_angle_r is positive in flexion.
 */
class OpenSimReadBackTest {

  private static final double HELD_S = KnownPose.HELD_S;

  @TempDir private static Path folder;

  @BeforeAll
  static void exportOnce() throws IOException {
    for (int turnedDeg : new int[] {0, -200}) {
      try (KnownPose pose = new KnownPose(folder.resolve("data" + turnedDeg), turnedDeg)) {
        pose.export(ExportFormat.OPENSIM, folder.resolve("turned" + turnedDeg));
      }
    }
  }

  private static Storage read(int turnedDeg, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("turned" + turnedDeg))) {
      return Storage.read(
          files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -200})
  void theCoordinatesHaveTheSignsOfTheModelWhereverThePersonFaces(int turnedDeg)
      throws IOException {
    Storage mot = read(turnedDeg, ".mot");
    assertThat(mot.keys())
        .containsEntry("version", "1")
        .containsEntry("inDegrees", "yes")
        .containsEntry("nRows", "" + mot.rows().size())
        .containsEntry("nColumns", "" + mot.columns().size());
    assertThat(mot.columns())
        .containsExactly(
            "time", "pelvis_tilt", "hip_flexion_r", "knee_angle_r", "lumbar_extension");
    assertThat(mot.rows()).hasSize(600).allSatisfy(row -> assertThat(row).hasSize(5));
    assertThat(mot.numbers(HELD_S, "pelvis_tilt")).containsExactly(-40);
    assertThat(mot.numbers(HELD_S, "hip_flexion_r")).containsExactly(50);
    assertThat(mot.numbers(HELD_S, "knee_angle_r")).containsExactly(25);
    assertThat(mot.numbers(HELD_S, "lumbar_extension")).containsExactly(-20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -200})
  void theOrientationsTurnTheSegmentsAsTheCoordinatesSay(int turnedDeg) throws IOException {
    Storage sto = read(turnedDeg, ".sto");
    assertThat(sto.keys())
        .containsEntry("DataType", "Quaternion")
        .containsEntry("DataRate", "100.000000")
        .containsEntry("version", "3");
    List<String> bodies = List.of("torso_imu", "pelvis_imu", "femur_r_imu", "tibia_r_imu");
    assertThat(sto.columns()).startsWith("time").containsAll(bodies).hasSize(5);
    assertThat(sto.rows()).hasSize(600);
    for (int row = 0; row < sto.rows().size(); row++) {
      assertThat(Double.parseDouble(sto.rows().get(row).get(0))).isEqualTo(row / 100.0);
    }
    for (String body : bodies) {
      assertThat(turnedDeg(sto, 0, body)).as("%s standing", body).isCloseTo(0, within(0.5));
    }
    double pelvisDeg = turnedDeg(sto, HELD_S, "pelvis_imu");
    double femurDeg = turnedDeg(sto, HELD_S, "femur_r_imu");
    assertThat(pelvisDeg).as("pelvis_tilt").isCloseTo(-40, within(0.5));
    assertThat(femurDeg - pelvisDeg).as("hip_flexion_r").isCloseTo(50, within(0.5));
    assertThat(femurDeg - turnedDeg(sto, HELD_S, "tibia_r_imu"))
        .as("knee_angle_r")
        .isCloseTo(25, within(0.5));
    assertThat(turnedDeg(sto, HELD_S, "torso_imu") - pelvisDeg)
        .as("lumbar_extension")
        .isCloseTo(-20, within(0.5));
  }

  /** About the z axis of the model, by the right hand; about no other axis. */
  private static double turnedDeg(Storage sto, double timeS, String body) {
    double[] quaternion = sto.numbers(timeS, body);
    assertThat(quaternion).hasSize(4);
    assertThat(
            Math.hypot(
                Math.hypot(quaternion[0], quaternion[1]), Math.hypot(quaternion[2], quaternion[3])))
        .isCloseTo(1, within(1e-6));
    assertThat(inModel(Quaternions.turn(quaternion, 0, 0, 1)))
        .as("the axis to the right of %s", body)
        .containsExactly(new double[] {0, 0, 1}, within(0.01));
    double[] forward = inModel(Quaternions.turn(quaternion, 1, 0, 0));
    return Math.toDegrees(Math.atan2(forward[1], forward[0]));
  }

  /** OpenSense's usual sensor_to_opensim_rotations, -90° about x: from z up to y up. */
  private static double[] inModel(double[] earth) {
    return new double[] {earth[0], earth[2], -earth[1]};
  }
}
