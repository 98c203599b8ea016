package org.hingeline.dashboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final String HEADER =
      "time_us,sensor,gyr_x_radps,gyr_y_radps,gyr_z_radps,acc_x_mps2,acc_y_mps2,acc_z_mps2\n";

  @TempDir private Path folder;

  /** What a run left: its exit code and both streams. */
  record Run(int exitCode, String out, String err) {

    static Run of(Object... arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int exitCode =
          CommandRunner.commandLine()
              .setOut(new PrintWriter(out))
              .setErr(new PrintWriter(err))
              .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
      return new Run(exitCode, out.toString(), err.toString());
    }

    void saysInOneLine(int expectedExitCode, String... words) {
      assertThat(exitCode).isEqualTo(expectedExitCode);
      assertThat(err.lines()).hasSize(1);
      assertThat(err).startsWith("hingeline: ").contains(words);
    }
  }

  @Test
  void placesOfSensorsAreRememberedShownMovedAndForgotten() {
    assertThat(Run.of("places", "--data", folder).out()).contains("No sensor is remembered");
    assertThat(Run.of("places", "--data", folder, "HL-1=trunk", "wit:/dev/ttyUSB0=pelvis").out())
        .isEqualTo("trunk   HL-1%npelvis  wit:/dev/ttyUSB0%n".formatted());
    assertThat(Run.of("places", "--data", folder, "HL-2=trunk").out())
        .isEqualTo("trunk   HL-2%npelvis  wit:/dev/ttyUSB0%n".formatted());
    assertThat(Run.of("places", "--data", folder, "--forget", "HL-2").out())
        .isEqualTo("pelvis  wit:/dev/ttyUSB0%n".formatted());
    Run.of("places", "--data", folder, "--forget", "HL-9").saysInOneLine(1, "HL-9", "ttyUSB0");
    Run.of("places", "--data", folder, "HL-9=elbow").saysInOneLine(1, "HL-9=elbow", "thigh");
  }

  @Test
  void peopleAreEnteredUnderANumberAndListed() {
    assertThat(Run.of("people", "--data", folder).out()).contains("Nobody is entered");
    assertThat(Run.of("people", "add", " Anna  B. ", "--data", folder).out())
        .isEqualTo("Patient number 1%n".formatted());
    assertThat(Run.of("people", "add", "Ben", "--data", folder).out()).contains("number 2");
    assertThat(Run.of("people", "--data", folder).out())
        .isEqualTo("   1     0 sessions  Anna B.%n   2     0 sessions  Ben%n".formatted());
    Run.of("people", "add", " ", "--data", folder).saysInOneLine(1, "alias of 0", "1 to 80");
    Run.of("people", "delete", "2", "--number", "1", "--data", folder)
        .saysInOneLine(1, "value=1", "nothing was deleted");
    assertThat(Run.of("people", "delete", "2", "--number", "2", "--data", folder).out())
        .isEqualTo("Deleted: patient 2 and 0 sessions. Files you exported stay.%n".formatted());
    Run.of("people", "delete", "2", "--number", "2", "--data", folder)
        .saysInOneLine(1, "patient 2", "no such patient");
    Run.of("serve", "--data", folder, "--port", "0", "--patient", "9")
        .saysInOneLine(1, "patient 9", "no such patient");
  }

  @Test
  void storageThatCanBeUsedAndWhatIsInTheWayAreToldInOneLine() throws IOException {
    Run ready = Run.of("storage", "check", "--data", folder.resolve("kept"));
    assertThat(ready.exitCode()).isZero();
    assertThat(ready.out().lines()).singleElement().asString().startsWith("Ready. Data folder ");
    Path file = Files.writeString(folder.resolve("file"), "text");
    // Port 1 is the system's; no InfluxDB answers there.
    Run.of("storage", "check", "--data", file, "--influx", "http://127.0.0.1:1")
        .saysInOneLine(1, file.toString(), "InfluxDB at http://127.0.0.1:1", "does not answer");
    Run.of("storage", "copy", "--from", "here", "--to", "there")
        .saysInOneLine(1, "from=here, to=there", "http://HOST:PORT");
    Run.of("storage", "copy", "--from", folder.resolve("kept"), "--to", "http://127.0.0.1:1")
        .saysInOneLine(1, "does not answer", "sessions copied: 0");
    Run.of("storage", "check", "--influx", "clinic").saysInOneLine(1, "clinic", "http://HOST");
  }

  @Test
  void aMissingFileIsNamed() {
    Run.of("replay", folder.resolve("gone.csv")).saysInOneLine(1, "gone.csv", "no such file");
    Run.of("orientation", folder.resolve("gone.csv"), "--out", folder.resolve("q.csv"))
        .saysInOneLine(1, "gone.csv", "no such file");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aHeaderThatIsNotOursIsShown() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b,c\n1,2,3\n");

    Run.of("replay", file).saysInOneLine(1, "other.csv line 1", "a,b,c");
  }

  @Test
  void aSensorThatIsNoSegmentIsNamedWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("lift.csv"),
            HEADER + "0,trunk,0,0,0,0,9.81,0\n10000,elbow,0,0,0,0,9.81,0\n");
    Path events = folder.resolve("events.jsonl");

    Run.of("replay", file, "--events", events).saysInOneLine(1, "lift.csv line 3", "elbow");
    assertThat(events).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("lift.csv"), HEADER + "0,trunk,0,0,0,0,9.81,0\n");

    Run.of("replay", file, "--events", folder.resolve("none/events.jsonl"))
        .saysInOneLine(1, "events.jsonl", "no folder");
    Run.of("replay", file, "--angles", folder).saysInOneLine(1, "it is a folder");
  }

  @Test
  void aCommandLineThatIsNotUnderstoodPointsToTheHelp() {
    Run.of("replay").saysInOneLine(2, "FILE", "see hingeline replay --help");
    Run.of("serve", "--prot", "1").saysInOneLine(2, "--prot", "see hingeline serve --help");
    Run.of("dance").saysInOneLine(2, "dance");
    Run.of("serve", "--port", "many").saysInOneLine(2, "many");
    Run.of("serve", "--port", "-1").saysInOneLine(1, "--port", "-1", "0 to 65535");
  }

  @Test
  void aRateNoSensorHasIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("slow.csv"), HEADER + "0,a,0,0,0,0,9.81,0\n1000000,a,0,0,0,0,9.81,0\n");

    Run.of("orientation", file, "--out", folder.resolve("q.csv"))
        .saysInOneLine(1, "slow.csv", "\"a\"", "1.000 Hz", "25 to 400 Hz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "demo-data",
        "serve",
        "people",
        "replay",
        "orientation",
        "simulate",
        "decode",
        "import"
      })
  void everyCommandTeachesItself(String command) {
    Run run = Run.of(command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: hingeline " + command).containsIgnoringCase("example");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void withoutACommandItExplainsItself() {
    assertThat(Run.of().out()).contains("demo", "serve", "replay", "orientation", "simulate");
  }
}
