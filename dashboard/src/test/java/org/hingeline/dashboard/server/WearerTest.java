package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WearerTest {

  private static final String CHOICE = "api/v1/live/person";

  @TempDir private Path data;

  private static JsonObject entered(LiveClient page, String alias) throws Exception {
    HttpResponse<String> answer =
        page.post("api/v1/people", new JsonObject().put("alias", alias).encode());
    assertThat(answer.statusCode()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  private static String chosen(LiveClient page, JsonObject person) throws Exception {
    String body = new JsonObject().put("number", person.getInteger("number")).encode();
    assertThat(page.post(CHOICE, body).statusCode()).isEqualTo(200);
    JsonObject state =
        page.await(
            "state",
            message ->
                message.getValue("session") != null
                    && message.getValue("person") != null
                    && message
                        .getJsonObject("person")
                        .getString("alias")
                        .equals(person.getString("alias")));
    return state.getString("session");
  }

  @Test
  void aSessionIsWhoeversIsChosenInItAndAnothersIsAnotherSession() throws Exception {
    JsonObject anna;
    JsonObject ben;
    try (Server server = Serving.live(data, new Metronome());
        LiveClient page = new LiveClient(server.address())) {
      String first =
          page.await("state", state -> state.getValue("session") != null).getString("session");
      anna = entered(page, "Anna");
      ben = entered(page, "Ben");
      assertThat(anna.getInteger("number")).isEqualTo(1);
      assertThat(chosen(page, anna)).isEqualTo(first);
      assertThat(page.post(CHOICE, "{\"number\":1}").statusCode()).isEqualTo(200);
      assertThat(page.post(CHOICE, "{\"number\":9}").statusCode()).isEqualTo(400);
      assertThat(page.post("api/v1/people", "{\"alias\":\" \"}").statusCode()).isEqualTo(400);
      assertThat(page.post(CHOICE, "[]").statusCode()).isEqualTo(400);

      assertThat(page.post(CHOICE, "{\"number\":2}").statusCode()).isEqualTo(200);
      page.await(
          "state",
          state -> state.getValue("session") != null && !state.getString("session").equals(first));
    }

    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.people().all()).extracting(Person::alias).containsExactly("Anna", "Ben");
      List<SessionSummary> sessions = store.sessions(SessionFilter.all(), 0, 9).sessions();
      assertThat(sessions)
          .extracting(SessionSummary::personId)
          .containsExactly(ben.getString("id"), anna.getString("id"));
    }
  }

  @Test
  void aPersonIsDeletedWithTheirNumberTypedAndNotWhileTheyTrain() throws Exception {
    try (Server server = Serving.live(data, new Metronome());
        LiveClient page = new LiveClient(server.address())) {
      page.await("state", state -> state.getValue("session") != null);
      JsonObject anna = entered(page, "Anna");
      String path = "api/v1/people/" + anna.getString("id");
      String theirs = chosen(page, anna);
      HttpResponse<String> recording = page.delete(path, "{\"number\":1}");
      assertThat(recording.statusCode()).isEqualTo(409);
      assertThat(recording.body()).contains("is being recorded");
      assertThat(page.post(CHOICE, "{\"number\":null}").statusCode()).isEqualTo(200);
      page.await(
          "state",
          state -> state.getValue("session") != null && !state.getString("session").equals(theirs));

      assertThat(page.delete(path, "").statusCode()).isEqualTo(400);
      assertThat(page.delete(path, "{\"number\":2}").statusCode()).isEqualTo(409);
      assertThat(page.delete("api/v1/people/nobody", "{\"number\":1}").statusCode()).isEqualTo(404);
      HttpResponse<String> deleted = page.delete(path, "{\"number\":1}");
      assertThat(new JsonObject(deleted.body()))
          .isEqualTo(new JsonObject().put("sessions", 1).put("complete", true));
      assertThat(server.store().people().all()).isEmpty();
    }
  }
}
