package org.hingeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No export holds the name of a patient, not even where somebody typed it into a note. */
@ExtendWith(KeptSessions.Shared.class)
class NoNameTest {

  @ParameterizedTest
  @EnumSource
  void everyFormatSaysTheNumberOnly(ExportFormat format, KeptSessions kept, @TempDir Path folder)
      throws IOException {
    Path out = folder.resolve("export" + (format.oneFile(2) ? ".out" : ""));
    kept.export(format, out, kept.romanian, kept.twoSensors);

    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(folder.relativize(file)).append('\n');
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    String text = all.toString().toLowerCase(Locale.ROOT);
    assertThat(text).doesNotContain("beispiel").doesNotContain("ánna");
    if (format != ExportFormat.PARQUET) {
      assertThat(text).contains("0001");
    }
  }
}
