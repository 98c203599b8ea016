package org.hingeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

  @TempDir Path folder;

  @Test
  void a_folder_is_made_and_left_empty_also_while_a_server_uses_it() {
    Path data = folder.resolve("data");
    assertThat(FolderCheck.run(data, 1)).startsWith("Data folder " + data + ", ").endsWith("free");
    assertThat(data).isEmptyDirectory();
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(FolderCheck.run(data, 1)).contains(data.toString());
      assertThat(store.recovered()).isEmpty();
    }
  }

  @Test
  void a_file_in_its_place_and_a_disk_without_room_are_named() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatThrownBy(() -> FolderCheck.run(file, 1))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Data folder %s cannot be used: ".formatted(file));
    assertThatThrownBy(() -> FolderCheck.run(folder, Long.MAX_VALUE))
        .isInstanceOf(StorageException.class)
        .hasMessageMatching("Data folder .*: free=.* GB, limit=.* GB; make room or .*");
  }
}
