package org.hingeline.dashboard.web;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.SessionFilter;

/** The query of a request; the first value that does not fit is answered with its limits. */
final class Query {

  private final RoutingContext context;
  private boolean refused;

  Query(RoutingContext context) {
    this.context = context;
  }

  boolean refused() {
    return refused;
  }

  double number(String name, double otherwise, double min, double max) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Answered below, together with the limits.
    }
    refuse(name, text, "expected a number from %.0f to %.0f".formatted(min, max));
    return otherwise;
  }

  /** Milliseconds since 1970 UTC of an instant, or of the begin of a day in UTC. */
  long instantMs(String name, long otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      Instant instant =
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      return instant.toEpochMilli();
    } catch (DateTimeException e) {
      refuse(name, text, "expected a day such as 2026-09-01 or an instant 2026-09-01T00:00:00Z");
      return otherwise;
    }
  }

  /** The sessions that {@code person}, {@code from} and {@code to} (exclusive) choose. */
  SessionFilter sessions() {
    return new SessionFilter(
        text("person"), instantMs("from", Long.MIN_VALUE), instantMs("to", Long.MAX_VALUE));
  }

  /** The exercise that {@code exercise} chooses, if it does. */
  Optional<Exercise> exercise() {
    String text = text("exercise");
    if (text == null) {
      return Optional.empty();
    }
    Optional<Exercise> exercise = Exercise.labelled(text);
    if (exercise.isEmpty()) {
      String known =
          Arrays.stream(Exercise.values()).map(Exercise::label).collect(Collectors.joining(", "));
      refuse("exercise", text, "expected one of " + known);
    }
    return exercise;
  }

  /** The layout of which {@code layout} gives the number of sensors, if it does. */
  Optional<Layout> layout() {
    int sensors = (int) number("layout", 0, 1, Layout.values().length);
    return sensors == 0 ? Optional.empty() : Optional.of(Layout.values()[sensors - 1]);
  }

  private String text(String name) {
    List<String> values = context.queryParam(name);
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  private void refuse(String name, String text, String expected) {
    if (!refused) {
      refused = true;
      Problem.send(context, 400, "%s=%s, %s".formatted(name, text, expected));
    }
  }
}
