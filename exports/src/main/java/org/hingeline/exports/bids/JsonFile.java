package org.hingeline.exports.bids;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.hingeline.exports.file.ExportFiles;

/** Writes the JSON files that stand beside the tables. */
final class JsonFile {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonFile() {}

  static void write(ExportFiles files, String name, Map<String, ?> content) throws IOException {
    try (OutputStream out = files.add(name)) {
      out.write(MAPPER.writeValueAsBytes(content));
      out.write('\n');
    }
  }
}
