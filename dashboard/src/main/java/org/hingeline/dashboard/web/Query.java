package org.hingeline.dashboard.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

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
    List<String> values = context.queryParam(name);
    if (values.isEmpty() || values.get(0).isEmpty()) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(values.get(0));
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Answered below, together with the limits.
    }
    if (!refused) {
      refused = true;
      Problem.send(
          context,
          400,
          "%s=%s, expected a number from %.0f to %.0f".formatted(name, values.get(0), min, max));
    }
    return otherwise;
  }
}
