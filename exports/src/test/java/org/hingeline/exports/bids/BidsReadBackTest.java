package org.hingeline.exports.bids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hingeline.analysis.Segment;
import org.hingeline.exports.Duck;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.KeptSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Motion-BIDS before the validator of BIDS; its tables read by DuckDB. */
@ExtendWith(KeptSessions.Shared.class)
class BidsReadBackTest {

  @TempDir private static Path folder;
  private static BidsValidator validator;
  private static Path dataset;

  @BeforeAll
  static void exportOnce(KeptSessions kept) throws Exception {
    validator = BidsValidator.installed(folder);
    dataset =
        kept.export(ExportFormat.BIDS, folder.resolve("bids"), kept.romanian, kept.twoSensors);
  }

  @Test
  void theValidatorFindsNoErrorInADataSetOfTwoSessions() throws IOException {
    assertThat(validator.validate(dataset))
        .filteredOn(issue -> issue.severity().equals("error"))
        // A motion file has no line of names, by the standard; this version takes its first row for
        // one, in which the same number may stand twice.
        .filteredOn(
            issue ->
                !issue.code().equals("TSV_COLUMN_HEADER_DUPLICATE")
                    || !issue.file().endsWith("_motion.tsv"))
        .isEmpty();
  }

  @Test
  void theValidatorDoesFindAWordThatTheStandardDoesNotKnowAndAMissingKey(
      KeptSessions kept, @TempDir Path place) throws IOException {
    Path spoilt = kept.export(ExportFormat.BIDS, place.resolve("bids"), kept.romanian);
    replace(file(spoilt, "tracksys-trunk_channels.tsv"), "GYRO", "SPIN");
    replace(file(spoilt, "tracksys-pelvis_motion.json"), "SamplingFrequency\"", "Frequency\"");
    assertThat(validator.validate(spoilt))
        .filteredOn(issue -> issue.severity().equals("error"))
        .anyMatch(issue -> issue.of().equals("type") && issue.file().contains("tracksys-trunk"))
        .anyMatch(issue -> issue.of().equals("SamplingFrequency"));
  }

  private static void replace(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  @Test
  void everySampleIsARowInTheUnitsAndAtTheRateThatAreStated(KeptSessions kept) throws Exception {
    Map<Segment, Integer> counts = new EnumMap<>(Segment.class);
    kept.session(kept.romanian)
        .samples(
            (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
                counts.merge(segment, 1, Integer::sum));
    assertThat(counts).hasSize(3);
    for (Map.Entry<Segment, Integer> sensor : counts.entrySet()) {
      String system = "tracksys-" + sensor.getKey().label();
      assertThat(Duck.texts("SELECT name || ' ' || units FROM " + Duck.tsv(channels(system))))
          .containsExactly(
              "latency s",
              "gyr_x rad/s",
              "gyr_y rad/s",
              "gyr_z rad/s",
              "acc_x m/s^2",
              "acc_y m/s^2",
              "acc_z m/s^2");
      String motion = motion(system);
      assertThat(Duck.number("SELECT count(*) FROM " + motion))
          .isEqualTo((double) sensor.getValue());
      JsonNode json = new ObjectMapper().readTree(file(system + "_motion.json").toFile());
      assertThat(Duck.number("SELECT (count(*) - 1) / max(latency) FROM " + motion))
          .isCloseTo(json.get("SamplingFrequency").asDouble(), within(1.0))
          .isCloseTo(json.get("SamplingFrequencyEffective").asDouble(), within(1e-3));
      // The first two seconds are quiet standing.
      assertThat(
              Duck.number(
                  "SELECT median(sqrt(acc_x^2 + acc_y^2 + acc_z^2)) FROM %s WHERE latency < 2"
                      .formatted(motion)))
          .isCloseTo(9.81, within(0.3));
      assertThat(Duck.number("SELECT max(sqrt(gyr_x^2 + gyr_y^2 + gyr_z^2)) FROM " + motion))
          .as("the fastest turn of a lift, rad/s")
          .isBetween(0.1, 5.0);
    }
  }

  @Test
  void anglesAndRepetitionsAreThoseOfTheSession(KeptSessions kept) throws Exception {
    double deepest =
        kept.session(kept.romanian).counted().stream()
            .mapToDouble(rep -> rep.technique().peakTrunkInclinationDeg())
            .max()
            .orElseThrow();
    assertThat(Duck.texts("SELECT DISTINCT units FROM " + Duck.tsv(channels("tracksys-angles"))))
        .containsExactlyInAnyOrder("s", "deg");
    String events = Duck.tsv(file("_events.tsv"));
    assertThat(Duck.number("SELECT count(*) FROM " + events + " WHERE trial_type = 'rep'"))
        .isEqualTo(8);
    double during =
        Duck.number(
            """
            SELECT max(m.trunk_inclination) FROM %s m, %s e
            WHERE e.trial_type = 'rep' AND m.latency BETWEEN e.onset AND e.onset + e.duration
            """
                .formatted(motion("tracksys-angles"), events));
    assertThat(during).isCloseTo(deepest, within(3.0));
  }

  /** The table of a tracking system, with the names that its channels have. */
  private static String motion(String system) throws Exception {
    List<String> names = Duck.texts("SELECT name FROM " + Duck.tsv(channels(system)));
    return "read_csv('%s', delim = '\t', header = false, nullstr = 'n/a', names = %s)"
        .formatted(
            file(system + "_motion.tsv"), names.stream().map(name -> "'" + name + "'").toList());
  }

  private static Path channels(String system) throws IOException {
    return file(system + "_channels.tsv");
  }

  private static Path file(String ending) throws IOException {
    return file(dataset, ending);
  }

  /** Of the first session. */
  private static Path file(Path dataset, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(dataset)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  }
}
