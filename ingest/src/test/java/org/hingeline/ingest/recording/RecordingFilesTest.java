package org.hingeline.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFilesTest {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulated/packet_loss_romanian_6reps.csv.gz",
        "simulated/two_sensors_mixed.csv.gz",
        "real/stand_sit_stand.csv.gz",
        "orientation/10_undisturbed_slow_translation_A.csv.gz"
      })
  void everyRowIsDeliveredAsAPlainCsvParserSeesIt(String name) throws IOException {
    List<String> expected = new ArrayList<>();
    try (BufferedReader plain =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RECORDINGS.resolve(name))),
                StandardCharsets.UTF_8))) {
      plain.readLine();
      for (String line = plain.readLine(); line != null; line = plain.readLine()) {
        String[] fields = line.split(",", -1);
        if (fields[1].equals("@mark")) {
          expected.add(fields[0] + " " + fields[2]);
        } else {
          StringBuilder row = new StringBuilder(fields[0] + " " + fields[1]);
          for (int i = 2; i < 8; i++) {
            row.append(' ').append(Double.parseDouble(fields[i]));
          }
          expected.add(row.toString());
        }
      }
    }
    Rows rows = new Rows();
    try (RecordingReader reader = RecordingReader.open(RECORDINGS.resolve(name))) {
      reader.readAll(rows);
      assertThat(reader.rows()).isEqualTo(expected.size());
      assertThat(reader.bytesRead()).isEqualTo(reader.totalBytes());
    }
    assertThat(rows.seen).isEqualTo(expected);
  }

  @Test
  void whatIsWrittenReadsBackTheSame(@TempDir Path folder) throws IOException {
    Path source = RECORDINGS.resolve("real/stand_sit_stand.csv.gz");
    for (String name : List.of("copy.csv", "copy.csv.gz")) {
      Path copy = folder.resolve(name);
      Rows before = new Rows();
      try (RecordingReader reader = RecordingReader.open(source);
          RecordingWriter writer = RecordingWriter.create(copy)) {
        reader.readAll(before.and(writer));
        assertThat(writer.rows()).isEqualTo(reader.rows());
      }
      Rows after = new Rows();
      try (RecordingReader reader = RecordingReader.open(copy)) {
        reader.readAll(after);
      }
      assertThat(after.seen).isEqualTo(before.seen);
    }
    assertThat(Files.size(folder.resolve("copy.csv.gz")))
        .isLessThan(Files.size(folder.resolve("copy.csv")) / 2);
  }

  @Test
  void aLiftComesAsSegmentsAndMarkers() throws IOException {
    long[] samples = new long[Segment.COUNT];
    List<String> markers = new ArrayList<>();
    try (LiftReader lift =
        LiftReader.open(RECORDINGS.resolve("simulated/two_sensors_mixed.csv.gz"))) {
      lift.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) -> samples[segment.ordinal()]++,
          (timeNs, marker) -> markers.add(marker.label()));
      assertThat(lift.remarks()).isEmpty();
    }
    assertThat(samples[0]).isEqualTo(samples[1]).isPositive();
    assertThat(samples[2]).isZero();
    assertThat(markers)
        .startsWith("calibration.still", "calibration.bends", "calibration.flexion")
        .contains("set.start hinge")
        .endsWith("set.end");
  }

  /** Rows as text: microseconds, then the label or the sensor and its six values. */
  private static final class Rows implements RecordingHandler {
    private final List<String> seen = new ArrayList<>();

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
      seen.add(
          String.join(
              " ",
              timeNs / 1000 + " " + sensor,
              String.valueOf(gyrX),
              String.valueOf(gyrY),
              String.valueOf(gyrZ),
              String.valueOf(accX),
              String.valueOf(accY),
              String.valueOf(accZ)));
    }

    @Override
    public void onMarker(long timeNs, String label) {
      seen.add(timeNs / 1000 + " " + label);
    }

    RecordingHandler and(RecordingHandler other) {
      Rows self = this;
      return new RecordingHandler() {
        @Override
        public void onSample(
            String sensor,
            long timeNs,
            double gyrX,
            double gyrY,
            double gyrZ,
            double accX,
            double accY,
            double accZ)
            throws IOException {
          self.onSample(sensor, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
          other.onSample(sensor, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
        }

        @Override
        public void onMarker(long timeNs, String label) throws IOException {
          self.onMarker(timeNs, label);
          other.onMarker(timeNs, label);
        }
      };
    }
  }
}
