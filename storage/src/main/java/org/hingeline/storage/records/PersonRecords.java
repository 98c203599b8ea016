package org.hingeline.storage.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.storage.Person;

/** People who train, each with a number that nobody else gets after them. */
public final class PersonRecords {

  private final RecordDatabase database;

  PersonRecords(RecordDatabase database) {
    this.database = database;
  }

  /** Enters a person under the next number. */
  public Person add(String id, String alias, long createdAtMs) {
    return database.write(
        handle -> {
          int number =
              handle
                  .createQuery(
                      "UPDATE person_numbers SET last_given = last_given + 1 RETURNING last_given")
                  .mapTo(int.class)
                  .one();
          handle.execute(
              "INSERT INTO persons (id, number, alias, created_at_ms) VALUES (?, ?, ?, ?)",
              id,
              number,
              alias,
              createdAtMs);
          return new Person(id, number, alias, createdAtMs);
        });
  }

  /** Everybody, by number. */
  public List<Person> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM persons WHERE NOT deleting ORDER BY number")
                .map((row, context) -> person(row))
                .list());
  }

  /** The person of an id; empty also for {@code null}. */
  public Optional<Person> of(String id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** How many sessions each person has; who has none is not in it. */
  public Map<String, Integer> sessions() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT person_id, count(*) AS sessions FROM sessions"
                        + " WHERE status <> 'deleting' AND person_id IS NOT NULL GROUP BY person_id")
                .reduceRows(
                    new HashMap<>(),
                    (counts, row) -> {
                      counts.put(
                          row.getColumn("person_id", String.class),
                          row.getColumn("sessions", Integer.class));
                      return counts;
                    }));
  }

  /** Removes those whose deletion has begun and of whom no session is left; how many. */
  public int endDelete() {
    return database.write(
        handle ->
            handle.execute(
                "DELETE FROM persons WHERE deleting"
                    + " AND id NOT IN (SELECT person_id FROM sessions WHERE person_id IS NOT NULL)"));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("id"),
        row.getInt("number"),
        row.getString("alias"),
        row.getLong("created_at_ms"));
  }
}
