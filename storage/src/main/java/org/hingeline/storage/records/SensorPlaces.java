package org.hingeline.storage.records;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hingeline.analysis.Segment;

/**
 * Where sensors are worn, by serial number, from one session to the next. A segment has one sensor
 * at most. Safe to use from several threads; throws {@link org.hingeline.storage.StorageException}
 * when the database cannot do it.
 */
public final class SensorPlaces {

  private final RecordDatabase database;

  SensorPlaces(RecordDatabase database) {
    this.database = database;
  }

  /** All that is remembered, trunk first. */
  public Map<String, Segment> all() {
    return database.read(
        handle -> {
          Map<String, Segment> places = new LinkedHashMap<>();
          for (Segment segment : Segment.values()) {
            handle
                .createQuery("SELECT serial FROM sensor_places WHERE segment = :segment")
                .bind("segment", segment.label())
                .mapTo(String.class)
                .forEach(serial -> places.put(serial, segment));
          }
          return places;
        });
  }

  /** Remembers a sensor, and forgets the one that was worn there before. */
  public void place(String serial, Segment segment, long nowMs) {
    database.write(
        handle -> {
          handle.execute(
              "DELETE FROM sensor_places WHERE segment = ? OR serial = ?", segment.label(), serial);
          return handle.execute(
              "INSERT INTO sensor_places (serial, segment, placed_at_ms) VALUES (?, ?, ?)",
              serial,
              segment.label(),
              nowMs);
        });
  }

  /** Forgets a sensor; false when it was not remembered. */
  public boolean forget(String serial) {
    return database.write(
        handle -> handle.execute("DELETE FROM sensor_places WHERE serial = ?", serial) > 0);
  }
}
