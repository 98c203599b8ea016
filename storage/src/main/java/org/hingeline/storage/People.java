package org.hingeline.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.storage.records.RecordStore;

/** People who train, and whose sessions are whose. */
public final class People {

  private final RecordStore records;
  private final Removals removals;
  private final SessionIds ids;
  private final Object beginning;

  /**
   * The people of a store.
   *
   * @param beginning is held while a session begins
   */
  People(RecordStore records, Removals removals, SessionIds ids, Object beginning) {
    this.records = records;
    this.removals = removals;
    this.ids = ids;
    this.beginning = beginning;
  }

  /**
   * Enters a person, under a number nobody had before.
   *
   * @throws IllegalArgumentException when the alias is empty or too long
   */
  public Person add(String alias, long nowMs) {
    return records.persons().add(ids.next(nowMs), Person.alias(alias), nowMs);
  }

  /** The person of an id; empty also for {@code null}. */
  public Optional<Person> of(String id) {
    return records.persons().of(id);
  }

  /** The person of a number. */
  public Optional<Person> numbered(int number) {
    return all().stream().filter(person -> person.number() == number).findFirst();
  }

  /** Everybody entered, by number. */
  public List<Person> all() {
    return records.persons().all();
  }

  /** How many sessions each person has, by id; who has none is not in it. */
  public Map<String, Integer> sessions() {
    return records.persons().sessions();
  }

  /** Says whose a session is; {@code null} for nobody's, as is that of somebody deleted. */
  public void assign(String sessionId, String personId) {
    records.assign(sessionId, personId);
  }

  /**
   * Removes a person and all their sessions from every database and file, and says so in the audit,
   * by number. What was exported before is not known here and stays.
   *
   * @param id of the person
   * @param typedNumber their number, typed by whoever asks for it
   * @param actor who asked for it
   * @param nowMs wall clock, milliseconds since 1970 UTC
   * @return empty when there is no such person
   * @throws DeletionRefused when the number is another, or a session of theirs is being recorded
   */
  public Optional<Deletion> delete(String id, int typedNumber, String actor, long nowMs) {
    Optional<List<String>> sessions;
    synchronized (beginning) {
      sessions = removals.beginPerson(id, typedNumber, actor, nowMs);
    }
    return sessions.map(removals::finishPerson);
  }
}
