package org.hingeline.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy of a page: nothing but our own files, and of the scripts inside a
 * page (its import map, which no browser takes from a file) exactly those it was written with.
 */
final class ContentSecurity {

  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

  private final Map<String, String> policies = new ConcurrentHashMap<>();

  /** The policy of a page of the web root. */
  String policyOf(String page) {
    return policies.computeIfAbsent(page, path -> policy(hashes(path)));
  }

  static String policy(String inlineScripts) {
    return "default-src 'self'; script-src 'self'"
        + inlineScripts
        + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
        + "; connect-src 'self' ws://127.0.0.1:* ws://localhost:*"
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private static String hashes(String page) {
    try (InputStream in = ContentSecurity.class.getResourceAsStream("/webroot" + page)) {
      if (in == null) {
        return "";
      }
      StringBuilder sources = new StringBuilder();
      Matcher script = INLINE_SCRIPT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (script.find()) {
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        sources.append(" 'sha256-").append(Base64.getEncoder().encodeToString(hash)).append("'");
      }
      return sources.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
