package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every refusal is one sentence that names the path, and leaves the folder free. */
class UnusableFolderTest {

  @TempDir Path folder;

  private static void assertRefused(Path data, String start, Path named) {
    assertThatThrownBy(() -> SessionStore.open(StorageConfig.in(data)))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith(start.formatted(named))
        .message()
        .hasLineCount(1);
  }

  @Test
  void a_folder_that_is_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertRefused(file, "Data folder %s cannot be used: ", file);
    assertRefused(file.resolve("below"), "Data folder %s cannot be used: ", file.resolve("below"));
  }

  @Test
  void databases_that_are_something_else() throws IOException {
    String letter = "a letter, no database; ".repeat(1000);
    Path data = Files.createDirectories(folder.resolve("data")).toRealPath();
    Path series = Files.writeString(data.resolve("series.duckdb"), letter);
    assertRefused(data, "Series database %s cannot be opened: ", series);

    Files.delete(series);
    Path records = Files.writeString(data.resolve("records.sqlite"), letter);
    assertRefused(data, "Database %s cannot be opened: ", records);

    Files.delete(records);
    SessionStore.open(StorageConfig.in(data)).close();
    assertThat(data).isDirectoryContaining(path -> path.endsWith("records.sqlite"));
  }

  @Test
  void intervals_outside_their_limits_are_refused_with_value_and_limits() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new StorageConfig(folder, Duration.ofSeconds(2), second, 1 << 20))
        .hasMessage("flush interval: value=2000 ms, limits=20..1000 ms");
    assertThatThrownBy(() -> new StorageConfig(folder, second, Duration.ofMillis(10), 1 << 20))
        .hasMessage("drain interval: value=10 ms, limit=flush interval, 1000 ms");
    assertThatThrownBy(() -> new StorageConfig(folder, second, second, 1000))
        .hasMessage("pending limit: value=1000 bytes, limit=1048576 bytes");
  }
}
