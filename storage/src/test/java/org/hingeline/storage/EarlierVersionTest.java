package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier versions have left is still opened; what they did not measure is not measured. */
class EarlierVersionTest {

  private static final String SESSION = "01m3q6z5000000000000000000";

  @TempDir Path folder;

  /** The file was written by the encoder as it was before rhythm, movement and consistency. */
  @Test
  void a_spool_from_before_rhythm_gives_its_repetitions_and_sets() throws IOException {
    Path spool = Files.createDirectories(folder.resolve("spool")).resolve(SESSION + ".spool");
    try (InputStream written = getClass().getResourceAsStream("written-before-rhythm.spool")) {
      Files.copy(written, spool);
    }
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      SessionDetail detail = store.session(SESSION).orElseThrow();
      assertThat(detail.summary().status()).isEqualTo(SessionStatus.CLOSED);
      assertThat(detail.reps())
          .containsExactly(
              withoutRhythm(Examples.repetition(1, 1, true, 0.75)),
              withoutRhythm(Examples.repetition(1, 2, true, Double.NaN)));
      assertThat(detail.sets())
          .containsExactly(withoutConsistency(Examples.set(1, 20_000_000_000L, 2)));
    }
    assertThat(spool).doesNotExist();
    assertThat(setAside()).isEmpty();
  }

  @Test
  void a_database_of_the_first_version_gains_the_columns_and_keeps_its_rows() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("records.sqlite");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:org/hingeline/storage/records")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO sessions VALUES ('%s', NULL, 1, 2, 0, 9, 'LIVE', 3, 'CLOSED', '0.1.0', '{}')"
              .formatted(SESSION));
      statement.execute(
          "INSERT INTO exercise_sets VALUES ('%s', 1, 'HINGE', 1000000000, 20000000000, 2, 0,"
                  .formatted(SESSION)
              + " 'MARKER')");
      statement.execute(
          "INSERT INTO repetitions VALUES ('%s', 1, 'COUNTED', 1, 1, 'HINGE', 3, 4000000000,"
                  .formatted(SESSION)
              + " 7500000000, 2.1, 0.4, 1.0, 0.75, 'HINGE',"
              + " 'the hips gave 0.81 of the bend, 0.10 more than the free bend',"
              + " 0.81, 0.2, 12.5, 26.0, 58.25, 61.0, 57.5, NULL, 0.5, 20, 1.25, 0)");
    }
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      SessionDetail detail = store.session(SESSION).orElseThrow();
      assertThat(detail.reps())
          .containsExactly(withoutRhythm(Examples.repetition(1, 1, true, 0.75)));
      assertThat(detail.sets())
          .containsExactly(withoutConsistency(Examples.set(1, 20_000_000_000L, 2)));
    }
  }

  @Test
  void people_of_before_are_numbered_in_order_of_entry() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("records.sqlite");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:org/hingeline/storage/records")
        .target("5")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO persons VALUES ('b', 'second', 20)");
      statement.execute("INSERT INTO persons VALUES ('c', 'third', 20)");
      statement.execute("INSERT INTO persons VALUES ('x', 'first', 10)");
    }
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      assertThat(store.people().add("fourth", 15).number()).isEqualTo(4);
      assertThat(store.people().all())
          .extracting(Person::alias)
          .containsExactly("first", "second", "third", "fourth");
      assertThat(store.people().all()).extracting(Person::number).containsExactly(1, 2, 3, 4);
    }
  }

  private List<Path> setAside() throws IOException {
    try (var files = Files.list(folder.resolve("spool"))) {
      return files.toList();
    }
  }

  private static Repetition withoutRhythm(Repetition rep) {
    Technique technique = rep.technique();
    return new Repetition(
        rep.set(),
        rep.number(),
        rep.status(),
        rep.complete(),
        rep.exercise(),
        rep.layout(),
        rep.startNs(),
        rep.endNs(),
        rep.tempo(),
        new Technique(
            technique.verdict(),
            technique.reason(),
            technique.hipHingeIndex(),
            technique.lumbarContribution(),
            technique.peakLumbarFlexionDeg(),
            technique.peakRelativeLumbarFlexion(),
            technique.peakHipFlexionDeg(),
            Double.NaN,
            technique.peakTrunkInclinationDeg(),
            technique.hipAtPeakDeg(),
            technique.lumbarAtPeakDeg(),
            AngleUncertainty.UNKNOWN),
        Rhythm.UNKNOWN,
        MovementQuality.UNKNOWN,
        new DataQuality(
            rep.dataQuality().lostPercent(),
            rep.dataQuality().longestGapMs(),
            Double.NaN,
            rep.dataQuality().outOfPlanePercent(),
            rep.dataQuality().provisional()));
  }

  private static SetSummary withoutConsistency(SetSummary set) {
    return new SetSummary(
        set.number(),
        set.exercise(),
        set.startNs(),
        set.endNs(),
        set.counted(),
        set.incomplete(),
        set.endedBy(),
        Consistency.UNKNOWN);
  }
}
