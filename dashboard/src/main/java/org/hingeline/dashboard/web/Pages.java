package org.hingeline.dashboard.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.concurrent.TimeUnit;

/** The pages and their libraries, with headers that keep them to themselves. */
public final class Pages {

  private static final String LIBRARIES = "/_static/*";
  private static final long LIBRARY_AGE_S = TimeUnit.DAYS.toSeconds(365);

  private Pages() {}

  /** Goes before everything else. */
  public static void headers(Router router) {
    router.route().handler(new LocalOnly());
    router.route().handler(Pages::protect);
    router
        .route("/api/*")
        .handler(
            context -> {
              context.response().putHeader("Cache-Control", "no-store");
              context.next();
            });
  }

  /** Goes after everything else. */
  public static void mount(Router router) {
    router.route("/api/*").handler(context -> Problem.send(context, 404, "There is no such API."));
    // The version is in the path of a library, so what a browser keeps of it never gets old.
    router
        .get(LIBRARIES)
        .handler(
            StaticHandler.create("META-INF/resources/_static")
                .setMaxAgeSeconds(LIBRARY_AGE_S)
                .setIncludeHidden(false)
                .setDirectoryListing(false));
    router.get().handler(new HtmlPages());
    router
        .get()
        .handler(
            StaticHandler.create("webroot")
                .setCachingEnabled(false)
                .setIncludeHidden(false)
                .setDirectoryListing(false));
    router
        .route()
        .failureHandler(
            context -> {
              int status = context.statusCode() < 400 ? 500 : context.statusCode();
              Problem.send(context, status, "The request could not be answered.");
            });
  }

  private static void protect(RoutingContext context) {
    context
        .response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Content-Security-Policy", HtmlPages.policy(""));
    context.next();
  }
}
