package org.hingeline.dashboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.analysis.Repetition;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionDetail;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStatus;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of simulated people, small. */
class DemoDataTest {

  private static final int SESSIONS = 2;

  @TempDir private Path folder;

  private static int fill(Path data, String... more) {
    String[] command = {
      "demo-data", "--sessions", "" + SESSIONS, "--minutes", "2", "--data", data.toString()
    };
    return CommandRunner.run(
        Stream.of(List.of(command), List.of(more)).flatMap(List::stream).toArray(String[]::new));
  }

  private static List<SessionDetail> sessions(Path data) {
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      return store.sessions(SessionFilter.all(), 0, 100).sessions().stream()
          .map(session -> store.session(session.id()).orElseThrow())
          .toList();
    }
  }

  @Test
  void everySessionIsADemoOfTheRightLengthWithWhatTheAnalysisFound() {
    assertThat(fill(folder, "--people", "2", "--until", "2026-11-28")).isZero();
    assertThat(sessions(folder))
        .hasSize(2 * SESSIONS)
        .allSatisfy(
            session -> {
              assertThat(session.summary().mode()).isEqualTo(SessionMode.DEMO);
              assertThat(session.summary().status()).isEqualTo(SessionStatus.CLOSED);
              assertThat(session.summary().durationS()).isBetween(119.0, 120.1);
              assertThat(session.calibrations()).hasSize(1);
              assertThat(session.reps())
                  .filteredOn(rep -> rep.status() == Repetition.Status.COUNTED)
                  .hasSizeGreaterThanOrEqualTo(3)
                  .allMatch(rep -> rep.technique().peakLumbarFlexionDeg() > 5);
            });
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      assertThat(store.people().all())
          .extracting(Person::alias)
          .containsExactly("Demo person 1", "Demo person 2");
      assertThat(store.people().sessions().values()).containsExactly(SESSIONS, SESSIONS);
    }
  }

  @Test
  void theSameSeedGivesTheSameRepetitionsAndAnotherSeedOthers() {
    for (String[] options :
        List.of(
            new String[] {"--seed", "5"},
            new String[] {"--seed", "5"},
            new String[] {"--seed", "6"})) {
      assertThat(fill(folder.resolve("" + folder.toFile().list().length), options)).isZero();
    }
    List<List<Repetition>> once =
        sessions(folder.resolve("0")).stream().map(SessionDetail::reps).toList();
    assertThat(sessions(folder.resolve("1"))).extracting(SessionDetail::reps).isEqualTo(once);
    assertThat(sessions(folder.resolve("2"))).extracting(SessionDetail::reps).isNotEqualTo(once);
  }

  @Test
  void brokenOffItGoesOnWhereItWas() {
    assertThat(fill(folder)).isZero();
    List<SessionDetail> before = sessions(folder);
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      store.delete(before.get(0).summary().id(), "test", 0);
    }
    assertThat(fill(folder)).isZero();
    List<SessionDetail> after = sessions(folder);
    assertThat(after).hasSize(SESSIONS);
    assertThat(after.get(1)).isEqualTo(before.get(1));
    assertThat(after.get(0).reps()).isEqualTo(before.get(0).reps());
  }

  @Test
  void aFolderWithSessionsOfSomebodyStaysAsItIs() {
    Path lift =
        Path.of(System.getProperty("hingeline.root"), "recordings/simulated/rounded_6reps.csv.gz");
    assertThat(CommandRunner.run("import", "" + lift, "--session", "--data", "" + folder)).isZero();
    List<SessionDetail> before = sessions(folder);
    CommandLineTest.Run refused =
        CommandLineTest.Run.of("demo-data", "--sessions", "1", "--minutes", "2", "--data", folder);
    refused.saysInOneLine(1, "no demo data", "--data");
    assertThat(sessions(folder)).isEqualTo(before);
  }

  @Test
  void aFolderInWhichPeopleAreEnteredStaysAsItIs() {
    assertThat(CommandRunner.run("people", "add", "Anna", "--data", "" + folder)).isZero();
    assertThat(fill(folder)).isEqualTo(1);
    assertThat(sessions(folder)).isEmpty();
  }
}
