package org.hingeline.dashboard.command;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Layout;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.wearable.Programme;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableEvent;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStatus;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;

/** Sessions of simulated people in a store that holds nothing else. */
final class DemoHistory {

  private static final String KEY = "demo_data";
  private static final String ALIAS = "Demo person ";

  private final SessionStore store;
  private final AnalysisConfig config;
  private final Set<JsonObject> kept = new HashSet<>();

  DemoHistory(SessionStore store, AnalysisConfig config) {
    this.store = store;
    this.config = config;
  }

  /**
   * Makes sure that nobody's sessions are in the store, and takes up what was broken off.
   *
   * @throws UserError when there are sessions or people from elsewhere
   */
  void claim() {
    List<SessionSummary> sessions =
        store.sessions(SessionFilter.all(), 0, Integer.MAX_VALUE).sessions();
    boolean ours =
        sessions.stream().allMatch(session -> key(session) != null)
            && store.people().all().stream().allMatch(person -> person.alias().startsWith(ALIAS));
    if (!ours) {
      throw new UserError(
          "this folder holds sessions or people that are no demo data, and stays as it is;"
              + " name another with --data");
    }
    for (SessionSummary session : sessions) {
      if (session.status() == SessionStatus.CLOSED) {
        kept.add(key(session));
      } else {
        store.delete(session.id(), "demo-data", System.currentTimeMillis());
      }
    }
  }

  /** Simulates, analyses and keeps what is not there yet. */
  void keep(List<Programme> programmes, LongConsumer done) {
    long count = 0;
    for (int i = 0; i < programmes.size(); i++) {
      Programme programme = programmes.get(i);
      String person = person(ALIAS + (i + 1), programme.startedAtMs(0));
      for (int session = 0; session < programme.sessions(); session++) {
        JsonObject key = key(i, session, programme);
        if (!kept.contains(key)) {
          keep(programme, session, person, key);
        }
        done.accept(++count);
      }
    }
  }

  private void keep(Programme programme, int session, String person, JsonObject key) {
    long startedAtMs = programme.startedAtMs(session);
    SessionStart start =
        new SessionStart(
            person,
            startedAtMs,
            SessionMode.DEMO,
            Layout.ONE,
            Version.current(),
            new JsonObject().put(KEY, key).encode());
    try (SessionRecorder recorder = store.record(start)) {
      KeptAnalysis analysis = new KeptAnalysis(recorder, config);
      VirtualWearable wearable = programme.wearable(session);
      wearable.advanceTo(
          programme.sessionNs(),
          event -> {
            if (event instanceof WearableEvent.Reading reading) {
              analysis.accept(reading.sample());
            } else if (event instanceof WearableEvent.Said said) {
              analysis.mark(said.timeNs(), said.marker());
            }
          });
      analysis.finish(startedAtMs);
    }
  }

  private String person(String alias, long nowMs) {
    return store.people().all().stream()
        .filter(person -> person.alias().equals(alias))
        .findFirst()
        .orElseGet(() -> store.people().add(alias, nowMs))
        .id();
  }

  private static JsonObject key(int person, int session, Programme programme) {
    return new JsonObject()
        .put("seed", programme.seed())
        .put("person", person + 1)
        .put("session", session + 1)
        .put("minutes", programme.sessionNs() / 60_000_000_000L);
  }

  private static JsonObject key(SessionSummary session) {
    return new JsonObject(session.configurationJson()).getJsonObject(KEY);
  }
}
