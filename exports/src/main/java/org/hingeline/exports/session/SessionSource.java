package org.hingeline.exports.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionPage;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;

/** Finds sessions in a store and says whose they are. */
public final class SessionSource {

  private static final int PAGE = 500;

  private final SessionStore store;
  private final Map<String, Participant> participants = new HashMap<>();
  private final Map<Integer, String> personIds = new HashMap<>();

  /** Of everything a store holds now. */
  public SessionSource(SessionStore store) {
    this.store = store;
    for (Person person : store.people().all()) {
      participants.put(person.id(), new Participant(person.number(), person.alias()));
      personIds.put(person.number(), person.id());
    }
  }

  /** One session. */
  public Optional<ExportSession> session(String id) {
    return store
        .session(id)
        .map(detail -> new ExportSession(store, detail, participant(detail.summary().personId())));
  }

  /**
   * Sessions in order of start.
   *
   * @param patient only of this patient number; {@code null} for everybody
   * @param fromMs started at or after
   * @param toMs started before
   * @return empty when there is no such patient
   */
  public Optional<List<SessionSummary>> find(Integer patient, long fromMs, long toMs) {
    String person = patient == null ? null : personIds.get(patient);
    if (patient != null && person == null) {
      return Optional.empty();
    }
    List<SessionSummary> found = new ArrayList<>();
    SessionPage page;
    do {
      page = store.sessions(new SessionFilter(person, fromMs, toMs), found.size(), PAGE);
      found.addAll(0, reversed(page.sessions()));
    } while (found.size() < page.total() && !page.sessions().isEmpty());
    return Optional.of(found);
  }

  /** The id in records of a patient. */
  public Optional<String> personId(int patient) {
    return Optional.ofNullable(personIds.get(patient));
  }

  /** Who a person of the records is here; nobody for {@code null}. */
  public Participant participant(String personId) {
    return participants.getOrDefault(personId, Participant.NOBODY);
  }

  private static List<SessionSummary> reversed(List<SessionSummary> newestFirst) {
    List<SessionSummary> sessions = new ArrayList<>(newestFirst);
    Collections.reverse(sessions);
    return sessions;
  }
}
