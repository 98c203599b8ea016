package org.hingeline.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One test vector, read out of PROTOCOL.md. */
record Vector(int number, String title, Map<String, List<String>> fields) {
  private static final Pattern BLOCK =
      Pattern.compile("#### Vector (\\d+): (.*?)\\n.*?```vector\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("^(\\w+) *= (.*(?:\\n {11}.*)*)$", Pattern.MULTILINE);

  static List<Vector> all() {
    List<Vector> vectors = new ArrayList<>();
    Matcher block = BLOCK.matcher(document());
    while (block.find()) {
      Map<String, List<String>> fields = new HashMap<>();
      Matcher field = FIELD.matcher(block.group(3));
      while (field.find()) {
        fields.computeIfAbsent(field.group(1), key -> new ArrayList<>()).add(field.group(2));
      }
      vectors.add(new Vector(Integer.parseInt(block.group(1)), block.group(2), fields));
    }
    return vectors;
  }

  static String document() {
    Path path = Path.of(System.getProperty("hingeline.root"), "firmware-protocol", "PROTOCOL.md");
    try {
      return Files.readString(path, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  String value(String field) {
    return fields.get(field).get(0);
  }

  String text(String field) {
    String quoted = value(field);
    return quoted.substring(1, quoted.length() - 1);
  }

  int number(String field) {
    return Integer.parseInt(value(field));
  }

  long wide(String field) {
    return Long.parseLong(value(field));
  }

  boolean yes(String field) {
    return value(field).equals("yes");
  }

  byte[] bytes(String field) {
    return HexFormat.of().parseHex(value(field).replaceAll("\\s", ""));
  }

  boolean compact() {
    return has("form");
  }

  boolean bothWays() {
    return !has("direction");
  }

  @Override
  public String toString() {
    return number + ": " + title;
  }
}
