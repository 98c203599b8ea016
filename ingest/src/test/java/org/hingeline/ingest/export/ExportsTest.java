package org.hingeline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.recording.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small exports in the makers' own layouts. */
class ExportsTest {
  @TempDir Path folder;

  private record Row(String sensor, long timeUs, List<Double> rate, List<Double> force) {
    double[] gyr() {
      return rate.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] acc() {
      return force.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static final class Rows implements RecordingHandler {
    private final List<Row> rows = new ArrayList<>();

    @Override
    public void onSample(
        String sensor,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      rows.add(
          new Row(sensor, timeNs / 1_000, List.of(gyrX, gyrY, gyrZ), List.of(accX, accY, accZ)));
    }

    @Override
    public void onMarker(long timeNs, String label) {
      throw new AssertionError(label);
    }
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static List<Row> rows(Exports exports) throws IOException {
    Rows rows = new Rows();
    exports.writeTo(rows);
    return rows.rows;
  }

  private static Exports read(Path... files) throws IOException {
    return Exports.read(List.of(files), Map.of());
  }

  @Test
  void aDotThatMeasuredIsReadInItsUnitsAndItsClockGoesOnOverTheWrap() throws IOException {
    Path dot =
        file(
            "a.csv",
            "sep=,",
            "DeviceTag:,Pelvis",
            "SyncStatus:,Synced",
            "OutputRate:,60Hz",
            "",
            "PacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z,Gyr_X,Gyr_Y,Gyr_Z",
            "1,4294960000,0.1,9.7,0.2,90,0,-45",
            "2,4294976667,0.1,9.7,0.2,90,0,-45",
            "3,26038,0.1,9.7,0.2,90,0,-45");
    Exports exports = read(dot);
    List<Row> rows = rows(exports);

    assertThat(rows).extracting(Row::sensor).containsOnly("pelvis");
    assertThat(rows).extracting(Row::timeUs).containsExactly(0L, 16_667L, 33_334L);
    assertThat(rows.get(0).gyr()).containsExactly(Math.PI / 2, 0, -Math.PI / 4);
    assertThat(rows.get(0).acc()).containsExactly(0.1, 9.7, 0.2);
    assertThat(exports.lines().get(0)).doesNotContain("provisional");
  }

  @Test
  void aDotThatOnlyKeptItsOrientationFeelsGravityAndTurnsWithIt() throws IOException {
    // Upright, then 1° about x in 10 ms; free acceleration 0.5 m/s² upwards.
    String header =
        "PacketCounter,SampleTimeFine,Quat_W,Quat_X,Quat_Y,Quat_Z,FreeAcc_X,FreeAcc_Y,FreeAcc_Z";
    double half = Math.toRadians(0.5);
    Path dot =
        file(
            "b.csv",
            "DeviceTag:,Torso",
            header,
            "1,1000000,1,0,0,0,0,0,0.5",
            "2,1010000," + Math.cos(half) + "," + Math.sin(half) + ",0,0,0,0,0.5");
    Exports exports = read(dot);
    List<Row> rows = rows(exports);

    assertThat(rows.get(0).sensor()).isEqualTo("trunk");
    assertThat(rows.get(0).acc()).containsExactly(new double[] {0, 0, 10.30665}, within(1e-9));
    assertThat(rows.get(1).gyr())
        .containsExactly(new double[] {Math.toRadians(100), 0, 0}, within(1e-6));
    assertThat(exports.lines().get(0)).contains("provisional: turning from its orientation");
  }

  @Test
  void mtManagersTextIsTimedByItsCounterAndItsMatrixPointsWhereItsForcePoints() throws IOException {
    Path text =
        file(
            "MT_0_00B421E6.txt",
            "// Update Rate: 100.0Hz",
            "PacketCounter\tSampleTimeFine\tAcc_X\tAcc_Y\tAcc_Z\tMat[1][1]\tMat[2][1]\tMat[3][1]"
                + "\tMat[1][2]\tMat[2][2]\tMat[3][2]\tMat[1][3]\tMat[2][3]\tMat[3][3]",
            "65535\t\t0.102257\t4.888482\t-8.503300\t-0.938789\t0.344369\t0.009194\t0.303103"
                + "\t0.813023\t0.497114\t0.163716\t0.469472\t-0.867636",
            "00001\t\t0.105596\t4.849178\t-8.486458\t-0.938790\t0.344369\t0.009161\t0.303100"
                + "\t0.813064\t0.497048\t0.163719\t0.469400\t-0.867675");
    Exports exports = Exports.read(List.of(text), Map.of("MT_0_00B421E6", Segment.THIGH));
    List<Row> rows = rows(exports);

    assertThat(rows).extracting(Row::sensor).containsOnly("thigh");
    assertThat(rows).extracting(Row::timeUs).containsExactly(0L, 20_000L);
    assertThat(rows.get(0).acc()).containsExactly(0.102257, 4.888482, -8.5033);
    // The third row of the matrix is the vertical in the sensor; between both rows it turned by
    // 8·10⁻⁵ rad.
    assertThat(Math.abs(rows.get(1).gyr()[0])).isBetween(0.002, 0.006);
  }

  @Test
  void bothFilesOfAMetaMotionMakeOneSensorAtTheTimesOfItsGyroscope() throws IOException {
    Path acc =
        file(
            "Pelvis_2024_C8F1_Accelerometer_100.000Hz.csv",
            "epoc (ms),timestamp (+0100),elapsed (s),x-axis (g),y-axis (g),z-axis (g)",
            "1000,x,0.0,0,1.0,0",
            "1010,x,0.01,0,1.2,0",
            "1020,x,0.02,0,1.0,0");
    Path gyr =
        file(
            "Pelvis_2024_C8F1_Gyroscope_100.000Hz.csv",
            "epoc (ms),timestamp (+0100),elapsed (s),x-axis (deg/s),y-axis (deg/s),z-axis (deg/s)",
            "995,x,0,180,0,0",
            "1005,x,0.01,180,0,0",
            "1015,x,0.02,180,0,0",
            "1025,x,0.03,180,0,0");
    List<Row> rows = rows(read(acc, gyr));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).sensor()).isEqualTo("pelvis");
    assertThat(rows.get(0).gyr()[0]).isEqualTo(Math.PI);
    assertThat(rows.get(0).acc()[1]).isCloseTo(1.1 * 9.80665, within(1e-9));
    assertThat(rows.get(1).timeUs()).isEqualTo(10_000);
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> read(gyr))
        .withMessageContaining("Accelerometer file");
  }

  @Test
  void orientationsForOpenSenseGiveEverySensorOfTheFile() throws IOException {
    Path sto =
        file(
            "lift_orientations.sto",
            "DataRate=100.000000",
            "DataType=Quaternion",
            "version=3",
            "OpenSimVersion=4.2",
            "endheader",
            "time\tpelvis_imu\ttorso_imu\tfemur_r_imu\tfemur_l_imu",
            "0.0\t1,0,0,0\t0.7071067811865476,0.7071067811865476,0,0\t1,0,0,0\t1,0,0,0",
            "0.01\t1,0,0,0\t0.7071067811865476,0.7071067811865476,0,0\t1,0,0,0\t1,0,0,0");
    Exports exports = read(sto);
    List<Row> rows = rows(exports);

    assertThat(rows)
        .extracting(Row::sensor)
        .startsWith("pelvis", "trunk", "thigh", "femur_l_imu")
        .hasSize(8);
    assertThat(rows.get(1).acc()).containsExactly(new double[] {0, 9.80665, 0}, within(1e-9));
    assertThat(exports.unplaced()).containsExactly("femur_l_imu");
    assertThat(exports.lines().get(0))
        .contains("provisional: turning and gravity from its orientation");
  }

  @Test
  void apdmKeepsAllSensorsInOneFile() throws IOException {
    Path csv =
        file(
            "trial.csv",
            "Test Name:,Lift,,,,,",
            "Sample Rate:,128,Hz,,,,",
            "Time,Lumbar/Acceleration/X,Lumbar/Acceleration/Y,Lumbar/Acceleration/Z,"
                + "Lumbar/Angular Velocity/X,Lumbar/Angular Velocity/Y,Lumbar/Angular Velocity/Z",
            "s,m/s^2,m/s^2,m/s^2,rad/s,rad/s,rad/s",
            "0.0,9.8,0,0,0.1,0.2,0.3",
            "0.0078125,9.8,0,0,0.1,0.2,0.3");
    List<Row> rows = rows(read(csv));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).timeUs()).isEqualTo(7_813);
    assertThat(rows.get(1).gyr()).containsExactly(0.1, 0.2, 0.3);
  }

  @Test
  void whatCannotBeReadIsNamedWithFileLineAndValue() throws IOException {
    Path broken =
        file(
            "Pelvis.csv",
            "DeviceTag:,x",
            "PacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z,Gyr_X,Gyr_Y,Gyr_Z",
            "1,1000,0.1,9.7,zero,90,0,-45");
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> read(broken))
        .withMessage("Pelvis.csv line 3: Acc_Z is \"zero\", expected a number");
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> read(file("letter.txt", "Dear all,", "nothing here")))
        .withMessageContaining("letter.txt: is no export that is known");
    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> read(folder.resolve("missing.csv")))
        .withMessage("missing.csv: no such file");
  }
}
