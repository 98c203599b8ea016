package org.hingeline.dashboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.calibration.Mounting;
import org.hingeline.analysis.technique.CueConfig;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.maker.Maker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private static final Path HOME = Path.of("/home/hingeline");

  @TempDir private Path folder;

  @Test
  void defaultsAreComplete() {
    Settings settings = SettingsReader.defaults().settings(HOME);

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.dataFolder()).isEqualTo(HOME.resolve("data"));
    assertThat(settings.serialPorts()).isEmpty();
    assertThat(settings.sessionSilence()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.calibrationS()).containsEntry(CalibrationStep.BENDS, 15.0).hasSize(5);
    assertThat(settings.target().relativeLumbarMaxPercent()).isEqualTo(70);
    assertThat(settings.target().hipHingeIndexMin()).isNaN();
    assertThat(settings.target().tempo())
        .hasSize(Exercise.values().length)
        .containsEntry(Exercise.HINGE, new Tempo(3, 1, 2, 1));
  }

  @Test
  void theFileGoesOverTheDefaultsAndTheEnvironmentOverTheFile() throws IOException {
    Path file = written("server:\n  port: 9000\ntarget:\n  tempo:\n    hinge: 5-0-2.5-1\n");

    Settings settings =
        SettingsReader.defaults()
            .with(file)
            .with(Map.of("HINGELINE_SERVER_PORT", "9001", "PATH", "/bin"))
            .settings(HOME);

    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.target().tempo().get(Exercise.HINGE)).isEqualTo(new Tempo(5, 0, 2.5, 1));
    assertThat(settings.target().tempo().get(Exercise.SQUAT)).isEqualTo(new Tempo(3, 1, 2, 1));
  }

  @Test
  void severalPortsComeFromAListOrFromWordsOfAVariable() throws IOException {
    Path file = written("links:\n  serial: [ \"/dev/ttyUSB0,921600\", /dev/ttyACM0 ]\n");

    assertThat(SettingsReader.defaults().with(file).settings(HOME).serialPorts())
        .extracting(Object::toString)
        .containsExactly("/dev/ttyUSB0", "/dev/ttyACM0");
    assertThat(
            SettingsReader.defaults()
                .with(Map.of("HINGELINE_LINKS_SERIAL", "/dev/a /dev/b,9600"))
                .settings(HOME)
                .serialPorts())
        .hasSize(2);
  }

  @Test
  void aPortMaySayWhereItsSensorIsWornAndWhoMadeIt() {
    SettingsReader ports =
        SettingsReader.defaults()
            .with(
                "links.serial",
                List.of("/dev/a=trunk", "/dev/b,9600=pelvis,witmotion", "COM3"),
                "--serial");

    assertThat(ports.settings(HOME).serialPorts())
        .extracting(p -> p.address().port() + " " + p.address().baud() + " " + p.hint())
        .containsExactly(
            "/dev/a 115200 " + new LinkHint(Optional.empty(), Optional.of(Segment.TRUNK)),
            "/dev/b 9600 "
                + new LinkHint(Optional.of(Maker.WITMOTION), Optional.of(Segment.PELVIS)),
            "COM3 115200 " + LinkHint.NONE);
    refused(
            () ->
                SettingsReader.defaults()
                    .with("links.serial", List.of("/dev/a=elbow"), "--serial")
                    .settings(HOME))
        .withMessageContaining("/dev/a=elbow")
        .withMessageContaining("=trunk");
    refused(
            () ->
                SettingsReader.defaults()
                    .with("links.serial", List.of("/dev/a=trunk,acme"), "--serial")
                    .settings(HOME))
        .withMessageContaining("acme")
        .withMessageContaining("witmotion");
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheOneThatWasMeant() throws IOException {
    Path file = written("server:\n  port: 1\nport: 9000\n");

    refused(() -> SettingsReader.defaults().with(file))
        .withMessage(file + " line 3: unknown key 'port'; did you mean server.port?");
    refused(() -> SettingsReader.defaults().with(Map.of("HINGELINE_PORT", "1")))
        .withMessageContaining("HINGELINE_PORT: there is no such setting");
  }

  @Test
  void aValueThatDoesNotFitIsNamedWithItsLimits() throws IOException {
    Path file = written("# mine\nserver:\n  port: 70000\n");
    refused(() -> SettingsReader.defaults().with(file).settings(HOME))
        .withMessage(file + " line 3: server.port=70000, expected a number from 0 to 65535");

    SettingsReader tempo =
        SettingsReader.defaults().with(Map.of("HINGELINE_TARGET_TEMPO_SQUAT", "3-1-2"));
    refused(() -> tempo.settings(HOME)).withMessageContaining("target.tempo.squat=3-1-2");

    SettingsReader serial =
        SettingsReader.defaults().with("links.serial", List.of("/dev/x,fast"), "--serial");
    refused(() -> serial.settings(HOME)).withMessageContaining("/dev/x,fast");
  }

  @Test
  void liveCuesBeginWhereTheTargetEnds() {
    Settings settings =
        SettingsReader.defaults()
            .with("target.relative_lumbar_max_percent", List.of("55"), "test")
            .settings(folder);
    assertThat(settings.analysis().cue().limitPercent()).isEqualTo(55);
    assertThat(SettingsReader.defaults().settings(folder).analysis().cue().limitPercent())
        .isEqualTo(70);
  }

  @Test
  void mountingAndFadingReachTheAnalysis() throws IOException {
    Path file =
        written("mounting:\n  thigh: +x/-z\ncues:\n  fading:\n    hinge: 4-1\n    bend: never\n");

    AnalysisConfig analysis =
        SettingsReader.defaults()
            .with(file)
            .with(Map.of("HINGELINE_CUES_FADING_SQUAT", "always"))
            .with(Map.of("HINGELINE_MOUNTING_PELVIS", "-y/+z"))
            .settings(HOME)
            .analysis();

    assertThat(analysis.calibration().mounting())
        .hasSize(2)
        .containsEntry(Segment.THIGH, Mounting.of("+x/-z").orElseThrow())
        .containsEntry(Segment.PELVIS, Mounting.of("-y/+z").orElseThrow());
    CueConfig cue = analysis.cue();
    assertThat(cue.fading(Exercise.HINGE)).isEqualTo(new CueConfig.Fading(4, 1));
    assertThat(cue.fading(Exercise.BEND).allows(1, 1)).isFalse();
    assertThat(cue.fading(Exercise.SQUAT).allows(500, 2)).isTrue();
    assertThat(cue.fading(Exercise.DEADLIFT)).isEqualTo(CueConfig.Fading.USUAL);
    assertThat(SettingsReader.defaults().settings(HOME).analysis())
        .usingRecursiveComparison()
        .ignoringFields("cue.fading")
        .isEqualTo(AnalysisConfig.defaults());

    SettingsReader slanted =
        SettingsReader.defaults().with(Map.of("HINGELINE_MOUNTING_TRUNK", "+x/-x"));
    refused(() -> slanted.settings(HOME))
        .withMessageContaining("HINGELINE_MOUNTING_TRUNK: mounting.trunk=+x/-x")
        .withMessageContaining("+x/-z");
    SettingsReader sometimes =
        SettingsReader.defaults().with(Map.of("HINGELINE_CUES_FADING_HINGE", "sometimes"));
    refused(() -> sometimes.settings(HOME))
        .withMessageContaining("cues.fading.hinge=sometimes, expected always, never");
  }

  @Test
  void textThatIsNotYamlIsNamedWithItsLine() throws IOException {
    Path file = written("server:\n  port: [1\n");

    refused(() -> SettingsReader.defaults().with(file)).withMessageContaining(file + " line ");
    refused(() -> SettingsReader.defaults().with(folder.resolve("none.yaml")))
        .withMessageEndingWith("none.yaml: no such configuration file");
  }

  private static org.assertj.core.api.ThrowableAssertAlternative<UserError> refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    return assertThatExceptionOfType(UserError.class).isThrownBy(reading);
  }

  private Path written(String yaml) throws IOException {
    return Files.writeString(folder.resolve("mine.yaml"), yaml);
  }
}
