package org.hingeline.dashboard.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Entity tags of answers (RFC 9110): weak ones, which promise the same content, not bytes. They are
 * for programs; no browser may keep an answer, or what was deleted would stay on the computer.
 */
final class Tag {

  private static final int BYTES = 12;

  private Tag() {}

  /** The tag of a body, in quotes. */
  static String of(Buffer body) {
    return "\"" + HexFormat.of().formatHex(digest(body), 0, BYTES) + "\"";
  }

  /** Tags an answer, and ends it with 304 where the other side has it already. */
  static boolean known(RoutingContext context, String tag) {
    context.response().putHeader("ETag", "W/" + tag);
    String had = context.request().getHeader("If-None-Match");
    boolean known =
        had != null
            && Arrays.stream(had.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    if (known) {
      context.response().setStatusCode(304).end();
    }
    return known;
  }

  private static byte[] digest(Buffer body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body.getBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
