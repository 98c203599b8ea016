package org.hingeline.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingErrorsTest {
  private static final String HEADER = RecordingFormat.HEADER + "\n";
  private static final String ROW = "1000,trunk,0.1,0.2,0.3,0.4,0.5,9.81\n";

  @TempDir Path folder;

  @Test
  void anUnknownSensorIsNamedWithWhatWasExpected() {
    assertRefused(
        HEADER + ROW + "2000,hip,0,0,0,0,0,0\n",
        "lift.csv line 3: unknown sensor \"hip\", expected one of trunk, pelvis, thigh, shank");
  }

  @Test
  void aFieldThatIsNoNumberIsNamed() {
    assertRefused(
        HEADER + "1000,trunk,0,0,zero,0,0,9.81\n",
        "lift.csv line 2: gyr_z_radps is \"zero\", expected a number");
    assertRefused(
        HEADER + "1000,trunk,0,0,,0,0,9.81\n",
        "lift.csv line 2: gyr_z_radps is \"\", expected a number");
    assertRefused(
        HEADER + "1000,trunk,0,0,0,NaN,0,9.81\n",
        "lift.csv line 2: acc_x_mps2 is \"NaN\", expected a number");
    assertRefused(
        HEADER + "1.5,trunk,0,0,0,0,0,9.81\n",
        "lift.csv line 2: time_us is \"1.5\", expected whole microseconds");
  }

  @Test
  void timeDoesNotGoBackwards() {
    assertRefused(
        HEADER + ROW + "999,pelvis,0,0,0,0,0,9.81\n",
        "lift.csv line 3: time_us=999 after 1000, expected rows in time order");
  }

  @Test
  void missingAndSurplusColumnsAreSaid() {
    assertRefused(
        HEADER + "1000,trunk,0,0,0\n", "lift.csv line 2: \"1000,trunk,0,0,0\", expected 8 columns");
    assertRefused(
        HEADER + "1000,trunk,0,0,0,0,0,9.81,1\n",
        "lift.csv line 2: \"1000,trunk,0,0,0,0,0,9.81,1\", expected 8 columns");
    assertRefused(HEADER + "1000\n", "lift.csv line 2: \"1000\", expected 8 columns");
    assertRefused(
        HEADER + "1000,@mark,,,,,,\n",
        "lift.csv line 2: a marker without a label, expected e.g. set.start hinge");
  }

  @Test
  void anotherKindOfFileIsRefusedByItsHeader() {
    assertRefused(
        "t,ax,ay,az\n1,2,3,4\n",
        "lift.csv line 1: header \"t,ax,ay,az\", expected " + RecordingFormat.HEADER);
    assertRefused("", "lift.csv: is empty, expected the header " + RecordingFormat.HEADER);
  }

  @Test
  void aFileThatIsNotThereOrAFolderIsNamed() {
    assertThatThrownBy(() -> RecordingReader.open(folder.resolve("none.csv.gz")))
        .isInstanceOf(RecordingException.class)
        .hasMessage("none.csv.gz: no such file");
    assertThatThrownBy(() -> RecordingReader.open(folder))
        .isInstanceOf(RecordingException.class)
        .hasMessageEndingWith("is a folder, expected a recording file");
  }

  @Test
  void compressedDataThatEndEarlyGiveTheirRowsAndThenTheLine() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 50_000; i++) {
      text.append(i).append(",trunk,0.").append(i * 7919L % 10_007).append(",0,0,0,0,9.81\n");
    }
    byte[] whole = gzip(text.toString());
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    try (RecordingReader reader = RecordingReader.open(cut)) {
      assertThatThrownBy(() -> drain(reader))
          .isInstanceOf(RecordingException.class)
          .hasMessageMatching(
              "cut.csv.gz line \\d+: the compressed data end here, expected more: the file is cut"
                  + " off");
      assertThat(reader.rows()).isBetween(10_000L, 40_000L);
    }
  }

  @Test
  void aNameThatPromisesGzipIsTakenAtItsWord() throws IOException {
    Path file = folder.resolve("plain.csv.gz");
    Files.writeString(file, HEADER + ROW);
    assertThatThrownBy(() -> RecordingReader.open(file))
        .isInstanceOf(RecordingException.class)
        .hasMessage("plain.csv.gz: is not gzip data, which its name promises");
  }

  @Test
  void windowsLinesBlankLinesAndNoLastNewlineAreFine() throws IOException {
    String text = (HEADER + ROW + "\n" + ROW).replace("\n", "\r\n").stripTrailing();
    assertThat(drain(open(text))).isEqualTo(2);
  }

  @Test
  void magnetometerColumnsArePassedOver() throws IOException {
    String text =
        RecordingFormat.HEADER_WITH_MAGNETOMETER
            + "\n1000,trunk,0,0,0,0,0,9.81,20.1,,-44\n2000,@mark,set.end,,,,,,,,\n";
    RecordingReader reader = open(text);
    assertThat(drain(reader)).isEqualTo(2);
    assertThat(reader.label()).isEqualTo("set.end");
  }

  @Test
  void aNoteKeepsItsCommasAndQuotes() throws IOException {
    Path file = folder.resolve("note.csv");
    try (RecordingWriter writer = RecordingWriter.create(file)) {
      writer.onMarker(5_000, "note felt easy, \"very\",,\nslow");
    }
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.label()).isEqualTo("note felt easy, \"very\",, slow");
      assertThat(reader.timeNs()).isEqualTo(5_000);
    }
    RecordingReader bare = open(HEADER + "7,@mark,note one, two,,,,,\n");
    bare.next();
    assertThat(bare.label()).isEqualTo("note one, two");
  }

  @Test
  void aMarkerNobodyKnowsIsPassedOverAndSaid() throws IOException {
    Path file = folder.resolve("lift.csv");
    Files.writeString(file, HEADER + ROW + "2000,@mark,set.begin hinge,,,,,\n");
    List<String> markers = new ArrayList<>();
    try (LiftReader lift = LiftReader.open(file)) {
      lift.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) -> {},
          (timeNs, marker) -> markers.add(marker.label()));
      assertThat(markers).isEmpty();
      assertThat(lift.remarks())
          .containsExactly("line 3: marker \"set.begin hinge\" is not known and was passed over");
    }
  }

  @Test
  void theWriterRefusesWhatTheReaderWould() throws IOException {
    Path file = folder.resolve("out.csv");
    try (RecordingWriter writer = RecordingWriter.create(file)) {
      writer.onSample("trunk", 2_000_000, 0, 0, 0, 0, 0, 9.81);
      assertThatThrownBy(() -> writer.onSample("trunk", 1_000_000, 0, 0, 0, 0, 0, 9.81))
          .hasMessage("out.csv: time_us=1000 after 2000, expected rows in time order");
      assertThatThrownBy(() -> writer.onSample("a,b", 3_000_000, 0, 0, 0, 0, 0, 9.81))
          .hasMessage("out.csv: sensor \"a,b\" cannot be a name in a CSV file");
    }
  }

  private void assertRefused(String text, String message) {
    assertThatThrownBy(() -> drain(open(text)))
        .isInstanceOf(RecordingException.class)
        .hasMessage(message);
  }

  private RecordingReader open(String text) throws IOException {
    Path file = folder.resolve("lift.csv");
    Files.writeString(file, text);
    return RecordingReader.open(file, List.of("trunk", "pelvis", "thigh", "shank"));
  }

  private static long drain(RecordingReader reader) throws IOException {
    while (reader.next()) {}
    return reader.rows();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
