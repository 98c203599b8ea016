package org.hingeline.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No export holds the name of a patient, not even where somebody typed it into a note. */
@ExtendWith(KeptSessions.Shared.class)
class NoNameTest {

  @ParameterizedTest
  @EnumSource
  void everyFormatSaysTheNumberOnlyAlsoWhereItIsCompressed(
      ExportFormat format, KeptSessions kept, @TempDir Path folder)
      throws IOException, SQLException {
    Path out = folder.resolve("export" + format.suffix(2));
    kept.export(format, out, kept.romanian, kept.twoSensors);

    String text = Insides.of(out).toLowerCase(Locale.ROOT);
    assertThat(text).doesNotContain("beispiel").doesNotContain("ánna");
    assertThat(text).contains("0001");
  }

  @Test
  void aNameInAnArchiveOfACompressedFileWouldBeFound(@TempDir Path folder)
      throws IOException, SQLException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(KeptSessions.NAME.repeat(9).getBytes(UTF_8));
    }
    Path archive = folder.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("note.gz"));
      zip.write(packed.toByteArray());
    }
    assertThat(Insides.of(archive)).contains(KeptSessions.NAME);
  }

  @Test
  void aNameInAPageOfParquetWouldBeFound(KeptSessions kept, @TempDir Path folder)
      throws IOException, SQLException {
    Path out = kept.export(ExportFormat.PARQUET, folder.resolve("tables"), kept.romanian);
    Path events = out.resolve("events.parquet");
    String marker = "calibration.bends";
    assertThat(new String(Files.readAllBytes(events), UTF_8)).doesNotContain(marker);
    assertThat(Insides.of(events)).contains(marker).contains("set of patient 0001");
  }
}
