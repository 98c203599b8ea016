package org.hingeline.storage.series.influx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hingeline.storage.StorageException;

/** Finds out before a session whether an InfluxDB server can keep it. */
public final class InfluxCheck {

  /** The server names its time in whole seconds; people notice half a minute on a dashboard. */
  private static final Duration CLOCK_LIMIT = Duration.ofSeconds(30);

  private InfluxCheck() {}

  /**
   * Does what a session would do first: asks for the version, makes the database when it is
   * missing, reads from it and asks to write nothing into it. No row is left there.
   *
   * @param clock of this computer
   * @return one line that says that it can be used
   * @throws StorageException says in one line what is in the way
   */
  public static String run(InfluxConfig config, InstantSource clock) {
    try (InfluxServer server = new InfluxServer(config)) {
      String version = server.version();
      server.ready();
      server.rows(InfluxSeriesStore.ANY_PROGRESS);
      server.writeNothing();
      sameTime(server, config, clock);
      return "%s, version %s".formatted(config, version);
    }
  }

  private static void sameTime(InfluxServer server, InfluxConfig config, InstantSource clock) {
    Instant before = clock.instant();
    Optional<Instant> there = server.date().flatMap(InfluxCheck::instant);
    Instant after = clock.instant();
    if (there.isEmpty()) {
      return;
    }
    Duration ahead =
        there.get().isBefore(before)
            ? Duration.between(before, there.get()).plusSeconds(1)
            : Duration.between(after, there.get());
    if (ahead.abs().compareTo(CLOCK_LIMIT) > 0) {
      throw new StorageException(
          "%s: its clock is %d s %s the clock of this computer, limit=%d s; set both by the network"
              .formatted(
                  config,
                  ahead.abs().toSeconds(),
                  ahead.isNegative() ? "behind" : "ahead of",
                  CLOCK_LIMIT.toSeconds()));
    }
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
