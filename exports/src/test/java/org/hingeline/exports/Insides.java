package org.hingeline.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Everything that a file says, also where it is packed or compressed. */
final class Insides {

  private final StringBuilder said = new StringBuilder();

  private Insides() {}

  static String of(Path file) throws IOException, SQLException {
    Insides insides = new Insides();
    insides.add(file.getFileName().toString(), Files.readAllBytes(file));
    return insides.said.toString();
  }

  private void add(String name, byte[] bytes) throws IOException, SQLException {
    said.append(name).append('\n');
    if (begins(bytes, 'P', 'K', 3, 4)) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          add(entry.getName(), zip.readAllBytes());
        }
      }
    } else if (begins(bytes, 0x1f, 0x8b)) {
      try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        add(name, gzip.readAllBytes());
      }
    } else if (begins(bytes, 'P', 'A', 'R', '1')) {
      said.append(new String(bytes, UTF_8)).append('\n');
      parquet(bytes);
    } else {
      said.append(new String(bytes, UTF_8)).append('\n');
    }
  }

  private void parquet(byte[] bytes) throws IOException, SQLException {
    Path file = Files.createTempFile("hingeline-insides", ".parquet");
    try {
      Files.write(file, bytes);
      String columns = String.join(", ", Duck.texts(textColumns(file)));
      for (String text : Duck.texts("SELECT DISTINCT %s FROM '%s'".formatted(columns, file))) {
        said.append(text).append('\n');
      }
    } finally {
      Files.delete(file);
    }
  }

  private static String textColumns(Path file) {
    return "SELECT column_name FROM (DESCRIBE SELECT * FROM '%s') WHERE column_type = 'VARCHAR'"
        .formatted(file);
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
