package org.hingeline.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The import map written in a page, and the hash by which a content policy admits it. */
final class ImportMap {
  private static final Pattern INLINE =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private ImportMap() {}

  static String of(String page) {
    Matcher found = INLINE.matcher(resource("webroot/" + page));
    if (!found.find()) {
      throw new AssertionError("no import map in " + page);
    }
    return found.group(1);
  }

  /** The hash of the map of the live page; every page carries the same. */
  static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(of("index.html").getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String resource(String name) {
    try (InputStream in = ImportMap.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
