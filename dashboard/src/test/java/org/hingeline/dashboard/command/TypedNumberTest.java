package org.hingeline.dashboard.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hingeline.dashboard.Hingeline;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting a person asks for their number; it is typed into the real program. */
class TypedNumberTest {

  private record Ended(int exitCode, String out, String err) {}

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void enterTwo() {
    data = folder.resolve("data");
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      store.people().add("Anna", 0);
      store.people().add("Ben", 0);
    }
  }

  private Ended delete(String patient, String typed) throws IOException, InterruptedException {
    Path input = Files.writeString(folder.resolve("typed.txt"), typed);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int exitCode =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("unpacked")),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Hingeline.class.getName(),
                "people",
                "delete",
                patient,
                "--data",
                data.toString())
            .redirectInput(input.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Ended(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private String[] left() {
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      return store.people().all().stream().map(Person::alias).toArray(String[]::new);
    }
  }

  @Test
  void theRightNumberTypedDeletesThePerson() throws Exception {
    Ended ended = delete("2", " 2 \n");
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("with 0 sessions for good", "Type the number", "Deleted: patient 2");
    assertThat(left()).containsExactly("Anna");
  }

  @Test
  void anotherNumberTypedDeletesNobody() throws Exception {
    Ended ended = delete("2", "1\n");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("value=1", "nothing was deleted");
    assertThat(ended.out()).doesNotContain("Deleted");
    assertThat(left()).containsExactly("Anna", "Ben");
  }

  @Test
  void whoTypesNoNumberDeletesNobody() throws Exception {
    assertThat(delete("2", "Ben\n").err()).contains("value=Ben", "nothing was deleted");
    assertThat(delete("2", "").err()).contains("value=none", "nothing was deleted");
    assertThat(left()).containsExactly("Anna", "Ben");
  }
}
