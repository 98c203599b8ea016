package org.hingeline.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.maker.VirtualMaker;
import org.hingeline.ingest.maker.VirtualMaker.Kind;
import org.hingeline.ingest.recording.RecordingHandler;
import org.hingeline.ingest.replay.PlayedSensor;
import org.hingeline.ingest.replay.SensorFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptureTest {
  private static final int READINGS = 400;

  @TempDir Path folder;

  private static final class Rows implements RecordingHandler {
    final List<String> sensors = new ArrayList<>();
    final List<Long> timesNs = new ArrayList<>();
    final List<double[]> values = new ArrayList<>();
    final List<String> markers = new ArrayList<>();

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
      sensors.add(sensor);
      timesNs.add(timeNs);
      values.add(new double[] {gyrX, gyrY, gyrZ, accX, accY, accZ});
    }

    @Override
    public void onMarker(long timeNs, String label) {
      markers.add(timeNs / 1_000_000 + " " + label);
    }
  }

  private Capture capture(byte[] bytes) throws IOException {
    return Capture.of(Files.write(folder.resolve("capture.bin"), bytes), Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyMakersCaptureBecomesOneRowAReadingAtItsTime(Kind kind) throws IOException {
    Capture capture = capture(VirtualMaker.stream(kind, READINGS));
    Rows rows = new Rows();
    CaptureSummary summary = capture.decode("pelvis", OptionalDouble.empty(), rows);

    assertThat(capture.maker()).isEqualTo(kind.maker);
    assertThat(summary.samples()).isEqualTo(READINGS);
    assertThat(summary.rateHz()).isCloseTo(VirtualMaker.RATE_HZ, within(1e-9));
    assertThat(summary.counters()).contains("bad_checksums=0 skipped_bytes=0 partial_bytes=0");
    assertThat(rows.sensors).hasSize(READINGS).containsOnly("pelvis");
    for (int i = 0; i < READINGS; i++) {
      assertThat(rows.timesNs.get(i)).isEqualTo(i * 10_000_000L);
      double roll = Math.toRadians(VirtualMaker.rollDeg(i));
      assertThat(rows.values.get(i)[4]).isCloseTo(9.80665 * Math.sin(roll), within(0.006));
      // The mean rate since the reading before is what angles can tell.
      double rate =
          kind == Kind.BNO085 && i > 0
              ? (VirtualMaker.rollDeg(i) - VirtualMaker.rollDeg(i - 1)) * VirtualMaker.RATE_HZ
              : VirtualMaker.rateDps(i);
      assertThat(Math.toDegrees(rows.values.get(i)[0])).isCloseTo(i == 0 ? 0 : rate, within(1.1));
    }
  }

  @Test
  void aSensorWithoutAClockIsTimedByItsTurningOrAsGiven() throws IOException {
    Capture turning = capture(VirtualMaker.stream(Kind.WITMOTION_SERIAL, READINGS));
    assertThat(turning.decode("trunk", OptionalDouble.empty(), new Rows()).rateSource())
        .isEqualTo(RateSource.MOTION);

    Rows rows = new Rows();
    turning.decode("trunk", OptionalDouble.of(50), rows);
    assertThat(rows.timesNs.get(1)).isEqualTo(20_000_000L);

    Capture resting = capture(VirtualMaker.stream(Kind.WITMOTION_SERIAL, 90));
    assertThat(resting.decode("trunk", OptionalDouble.empty(), new Rows()).rateSource())
        .isEqualTo(RateSource.USUAL);
  }

  @Test
  void atRestAWitMotionAgreesWithItself() throws IOException {
    for (Kind kind : List.of(Kind.WITMOTION_SERIAL, Kind.WITMOTION_LONG)) {
      CaptureSummary summary =
          capture(VirtualMaker.stream(kind, READINGS))
              .decode("trunk", OptionalDouble.empty(), new Rows());
      assertThat(summary.tiltDifferenceDeg()).isLessThan(0.01);
    }
  }

  @Test
  void aClockThatStandsIsNotUsed() throws IOException {
    byte[] stream = VirtualMaker.stream(Kind.WITMOTION_LONG, READINGS);
    for (int at = 20; at < stream.length; at += 28) {
      Arrays.fill(stream, at, at + 8, (byte) 0);
    }
    Rows rows = new Rows();
    CaptureSummary summary = capture(stream).decode("trunk", OptionalDouble.empty(), rows);
    assertThat(summary.rateSource()).isEqualTo(RateSource.MOTION);
    assertThat(rows.timesNs.get(100)).isEqualTo(1_000_000_000L);
  }

  @Test
  void aClockThatBeganAnewGoesOn() throws IOException {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.writeBytes(VirtualMaker.stream(Kind.XIMU3_ASCII, READINGS));
    twice.writeBytes(VirtualMaker.stream(Kind.XIMU3_ASCII, READINGS));
    Rows rows = new Rows();
    capture(twice.toByteArray()).decode("trunk", OptionalDouble.empty(), rows);
    for (int i = 0; i < 2 * READINGS; i++) {
      assertThat(rows.timesNs.get(i)).isEqualTo(i * 10_000_000L);
    }
  }

  @Test
  void ourOwnCaptureKeepsItsSensorsTheirPlacesAndItsMarkers() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SensorFrames frames =
        new SensorFrames(
            List.of(
                new PlayedSensor(Segment.TRUNK, "A1", "upper", 100, 35, 160),
                new PlayedSensor(Segment.PELVIS, "B2", "lower", 100, 35, 160)),
            (timeNs, buffer, length) -> {
              bytes.write(buffer, 0, length);
              return true;
            });
    for (int i = 0; i < 100; i++) {
      frames.accept(new Sample(Segment.TRUNK, i * 10_000_000L, 0.5, 0, 0, 0, 9.81, 0));
      frames.accept(new Sample(Segment.PELVIS, i * 10_000_000L, 0, 0.5, 0, 9.81, 0, 0));
    }
    frames.mark(1_000_000_000L, new Marker.SetEnd());
    Rows rows = new Rows();
    CaptureSummary summary =
        capture(bytes.toByteArray()).decode("any", OptionalDouble.empty(), rows);

    assertThat(summary.maker()).isEqualTo(Maker.HINGELINE);
    assertThat(summary.samples()).isEqualTo(200);
    assertThat(rows.sensors).containsOnly("trunk", "pelvis");
    assertThat(rows.markers).containsExactly("1000 set.end");
    assertThat(summary.counters()).contains("bad_checksums=0 skipped_bytes=0");

    byte[] cut = Arrays.copyOfRange(bytes.toByteArray(), 5, bytes.size());
    assertThat(capture(cut).decode("any", OptionalDouble.empty(), new Rows()).counters())
        .contains("bad_checksums=0 skipped_bytes=0");
  }

  @Test
  void aFileThatIsNoCaptureIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.txt"), "Dear all\n".repeat(100));
    assertThatExceptionOfType(CaptureException.class)
        .isThrownBy(() -> Capture.of(text, Optional.empty()))
        .withMessageStartingWith("letter.txt: no frames of a known sensor")
        .withMessageContaining("--device");
  }
}
