package org.hingeline.dashboard.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Set;

/**
 * Refuses requests that a page of another site makes through the browser of this computer: those
 * whose host or origin is another name than this computer's own.
 */
final class LocalOnly implements Handler<RoutingContext> {

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public void handle(RoutingContext context) {
    var authority = context.request().authority();
    String origin = context.request().getHeader("Origin");
    if (authority == null || !NAMES.contains(authority.host())) {
      Problem.send(context, 403, "This server answers to 127.0.0.1 and localhost only.");
    } else if (origin != null && !allows(origin)) {
      Problem.send(context, 403, "This server answers to its own pages only.");
    } else {
      context.next();
    }
  }

  /** Whether a page of this origin is ours. */
  static boolean allows(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host != null && NAMES.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
