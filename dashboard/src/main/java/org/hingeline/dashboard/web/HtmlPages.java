package org.hingeline.dashboard.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
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
 * Gives out the pages of the web root, each with the head that all have in common in the place of
 * {@code <!-- head -->}. The content security policy of a page allows nothing but our own files,
 * and of the scripts inside it (its import map, which no browser takes from a file) exactly those
 * it was written with.
 */
final class HtmlPages implements Handler<RoutingContext> {

  static final String HEAD = "<!-- head -->";
  private static final String HEAD_FILE = "/org/hingeline/dashboard/head.html";
  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

  private record Html(Buffer text, String policy) {}

  private final Map<String, Html> pages = new ConcurrentHashMap<>();

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath();
    String name = path.endsWith("/") ? path + "index.html" : path;
    Html page = name.endsWith(".html") ? pages.computeIfAbsent(name, HtmlPages::read) : null;
    if (page == null) {
      context.next();
    } else {
      context
          .response()
          .putHeader("Content-Type", "text/html; charset=utf-8")
          .putHeader("Content-Security-Policy", page.policy())
          .end(page.text());
    }
  }

  static String policy(String inlineScripts) {
    return "default-src 'self'; script-src 'self'"
        + inlineScripts
        + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
        + "; connect-src 'self' ws://127.0.0.1:* ws://localhost:*"
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  /** {@code null} where there is no such page. */
  private static Html read(String name) {
    String page = resource("/webroot" + name);
    if (page == null) {
      return null;
    }
    String html = page.replace(HEAD, resource(HEAD_FILE));
    return new Html(Buffer.buffer(html), policy(hashes(html)));
  }

  private static String hashes(String html) {
    StringBuilder sources = new StringBuilder();
    Matcher script = INLINE_SCRIPT.matcher(html);
    while (script.find()) {
      sources.append(" 'sha256-").append(hash(script.group(1))).append("'");
    }
    return sources.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPages.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
