package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the live page says aloud while sensors are found, and offers when two look swapped. */
class PlaceOffersPageTest {
  /** The page's voice, which says nothing and remembers what it was asked to say. */
  private static final String LISTEN =
      """
      window.asked = [];
      window.speechSynthesis.speak = (words) => window.asked.push(words.text);
      """;

  private static Chromium chromium;
  private ContractServer server;
  private Page page;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void serve() throws Exception {
    server = new ContractServer(0);
    page = chromium.desk();
    page.addInitScript(LISTEN);
    server.say(sensors());
    server.say(state());
  }

  @AfterEach
  void quiet() {
    page.context().close();
    server.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void theVoiceAsksForEachPlaceOnceInTheWordsOfThePage() {
    page.navigate(server.url("/"));
    button("Sound off").click();
    server.say(asking("trunk", "NOTHING"));
    assertThat(page.locator("#place-now")).hasText("Tap the sensor on your lower back twice");
    server.say(asking("trunk", "SEVERAL"));
    assertThat(page.getByText("Several sensors felt that.")).isVisible();
    server.say(asking("pelvis", "ONE"));
    assertThat(page.locator("#place-now")).hasText("Tap the sensor at your belt twice");

    assertThat(page.evaluate("window.asked"))
        .isEqualTo(
            List.of(
                "Sound is on. I will count with you.",
                "Tap the sensor on your lower back twice",
                "Tap the sensor at your belt twice"));
  }

  @Test
  void theVoiceIsSilentUntilSomebodyWantsIt() {
    page.navigate(server.url("/"));
    server.say(asking("trunk", "NOTHING"));
    assertThat(page.locator("#place-now")).isVisible();
    assertThat(page.evaluate("window.asked")).isEqualTo(List.of());
  }

  @Test
  void sensorsThatLookSwappedAreExchangedWithOneClick() throws Exception {
    server.say(calibration("the sensors on trunk and pelvis look swapped"));
    page.navigate(server.url("/"));
    assertThat(page.locator(".offer")).containsText("The sensors on trunk and pelvis look swapped");
    button("Exchange the two").click();
    String command = server.commands.poll(10, TimeUnit.SECONDS);
    assertThat(command).startsWith("/api/v1/live/places/exchange ");
    assertThat(new JsonObject(command.substring(command.indexOf(' '))))
        .isEqualTo(new JsonObject().put("first", "trunk").put("second", "pelvis"));
  }

  @Test
  void nothingIsOfferedWhenEverySensorMovesAsItShould() {
    server.say(calibration());
    page.navigate(server.url("/"));
    assertThat(button("Start set")).isVisible();
    assertThat(page.locator(".offer")).hasCount(0);
  }

  private com.microsoft.playwright.Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static JsonObject state() {
    return new JsonObject()
        .put("type", "state")
        .put("session", "s1")
        .put("recording", true)
        .put("time_s", 0.0)
        .put("layout", 2)
        .put("mode", "live");
  }

  private static JsonObject asking(String place, String heard) {
    return state()
        .put(
            "places",
            new JsonObject()
                .put("asked", new JsonArray().add("trunk").add("pelvis"))
                .put("now", place)
                .put("found", new JsonObject())
                .put("heard", heard));
  }

  private static JsonObject calibration(String... reasons) {
    return new JsonObject()
        .put("type", "calibration")
        .put("time_s", 36.0)
        .put("layout", 2)
        .put("functional", true)
        .put("quality", reasons.length == 0 ? "good" : "poor")
        .put("reasons", new JsonArray(List.of(reasons)))
        .put("sensors", new JsonArray());
  }

  private static JsonObject sensors() {
    JsonArray sensors = new JsonArray();
    for (String segment : List.of("trunk", "pelvis")) {
      sensors.add(
          new JsonObject()
              .put("segment", segment)
              .put("serial", "A-" + segment)
              .put("source", "test")
              .put("state", "STREAMING")
              .put("rate_hz", 100.0)
              .put("loss_percent", 0.0)
              .put("up", "ok"));
    }
    return new JsonObject().put("type", "sensors").put("sensors", sensors);
  }
}
