package org.hingeline.storage.series.duck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hingeline.storage.StorageException;
import org.hingeline.storage.series.SeriesStore;
import org.hingeline.storage.series.SeriesStoreContract;
import org.junit.jupiter.api.Test;

class DuckSeriesStoreTest extends SeriesStoreContract {

  @Override
  protected SeriesStore open(Path folder) {
    return DuckSeriesStore.open(folder.resolve("series.duckdb"), folder.resolve("spill"));
  }

  @Test
  void a_file_that_is_no_database_is_named_in_one_sentence() throws IOException {
    Path file = folder.resolve("other.duckdb");
    Files.writeString(
        file, "this is a letter, not a database, and longer than any header".repeat(99));
    assertThatThrownBy(() -> DuckSeriesStore.open(file, folder.resolve("spill")))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Series database " + file + " cannot be opened: ")
        .message()
        .hasLineCount(1);
  }
}
