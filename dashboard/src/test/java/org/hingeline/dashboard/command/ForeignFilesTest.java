package org.hingeline.dashboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hingeline.ingest.recording.RecordingSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures of other makers' sensors and exports of other programs, by the commands. */
class ForeignFilesTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    return CommandRunner.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  /** 28-byte frames of a WitMotion sensor that lies flat, cut off at both ends. */
  private static byte[] flat(int frames) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < frames; i++) {
      byte[] bytes = new byte[28];
      ByteBuffer frame = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      frame.put((byte) 0x55).put((byte) 0x61);
      frame.putShort((short) 0).putShort((short) 0).putShort((short) 2_048);
      frame.position(20);
      frame.put(new byte[] {24, 1, 1, 0, 0, (byte) (i / 100)}).putShort((short) (i % 100 * 10));
      all.writeBytes(bytes);
    }
    return Arrays.copyOfRange(all.toByteArray(), 13, all.size() - 5);
  }

  @Test
  void aCaptureBecomesARecordingAndEndsWithOneLineOfCounters() throws IOException {
    Path capture = Files.write(folder.resolve("w.bin"), flat(300));
    Path recording = folder.resolve("w.csv.gz");

    assertThat(run("decode", capture, "--segment", "pelvis", "--out", recording)).isZero();

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .containsExactly(
            "w.bin: WitMotion, 298 samples at 100.0 Hz (the sensor's clock)",
            "at rest, its accelerometer and its own orientation differ by 0.00°",
            "witmotion frames=298 0x61=298 samples=298 bad_checksums=0 skipped_bytes=0"
                + " partial_bytes=38");
    RecordingSummary read = RecordingSummary.of(recording, List.of("pelvis"));
    assertThat(read.samples()).isEqualTo(298);
    assertThat(read.lastNs()).isEqualTo(2_970_000_000L);
    assertThat(read.sensors().get(0).accMaxMps2()).isEqualTo(9.80665);
  }

  @Test
  void whatIsNoCaptureOrNoMakerIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.txt"), "Dear all, ");

    assertThat(run("decode", text, "--out", folder.resolve("x.csv"))).isEqualTo(1);
    assertThat(run("decode", text, "--device", "acme", "--out", folder.resolve("x.csv")))
        .isEqualTo(1);
    assertThat(run("decode", text, "--out", text)).isEqualTo(1);
    assertThat(run("decode", folder.resolve("gone.bin"), "--out", folder.resolve("x.csv")))
        .isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("letter.txt: no frames of a known sensor"))
        .anySatisfy(line -> assertThat(line).contains("device acme: unknown"))
        .anySatisfy(line -> assertThat(line).contains("is the capture itself"))
        .anySatisfy(line -> assertThat(line).contains("gone.bin", "no such file"));
    assertThat(folder.resolve("x.csv")).doesNotExist();
    assertThat(text).hasContent("Dear all, ");
  }

  @Test
  void exportsBecomeOneRecordingAndWhatIsWorkedOutIsSaid() throws IOException {
    Path sto =
        Files.writeString(
            folder.resolve("lift.sto"),
            """
            DataRate=100
            DataType=Quaternion
            version=3
            endheader
            time\tpelvis_imu\ttorso_imu\tscapula_imu
            0\t1,0,0,0\t1,0,0,0\t1,0,0,0
            0.01\t1,0,0,0\t1,0,0,0\t1,0,0,0
            """);
    Path recording = folder.resolve("lift.csv");

    assertThat(run("import", sto, "--as", "scapula_imu=thigh", "--out", recording)).isZero();

    assertThat(out.toString())
        .contains("OpenSense pelvis_imu as pelvis: 2 samples, 100.0 Hz, provisional:");
    assertThat(RecordingSummary.of(recording, List.of("pelvis", "trunk", "thigh")).samples())
        .isEqualTo(6);
    assertThat(run("import", sto, "--as", "scapula_imu=wing", "--out", recording)).isEqualTo(1);
    assertThat(err.toString()).contains("scapula_imu=wing");
  }
}
