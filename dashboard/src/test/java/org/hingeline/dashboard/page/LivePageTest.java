package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live page in a real Chromium, told by a server that speaks the contract. */
class LivePageTest {
  private static final double FRAME_S = 0.02;
  private static Chromium chromium;
  private static KnownLift fatigue;
  private static KnownLift twoSensors;
  private ContractServer server;
  private Page page;

  @BeforeAll
  static void open() throws Exception {
    chromium = new Chromium();
    fatigue = new KnownLift("fatigue_hinge_to_rounded_9reps");
    twoSensors = new KnownLift("two_sensors_mixed");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void serve() throws Exception {
    server = new ContractServer(0);
    page = chromium.desk();
  }

  @AfterEach
  void quiet() {
    page.context().close();
    server.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void theCountRisesAndTheFigureMovesWithTheLift() {
    startSet(fatigue, 3);
    frames(fatigue, fatigue.startOf(1) - 1, fatigue.startOf(1));
    assertThat(page.locator("#count")).hasText("0");
    String standing = figure();

    frames(fatigue, fatigue.startOf(1), fatigue.startOf(1) + 2);
    page.waitForFunction(
        "d => document.querySelector('.person [data-part=torso]').getAttribute('d') !== d",
        standing);
    assertThat(page.locator(".hip-number output")).hasText(Pattern.compile("7\\d"));

    for (int rep = 1; rep <= 3; rep++) {
      server.say(fatigue.rep(rep, 1));
      assertThat(page.locator("#count")).hasText(Integer.toString(rep));
    }
  }

  @Test
  void aVerdictIsGivenInWordsWithItsReason() {
    startSet(fatigue, 3);
    server.say(fatigue.rep(1, 1));
    assertThat(page.locator(".verdict-words")).hasText("More from the hips");
    assertThat(page.locator(".verdict-reason")).containsText("in your free bend");
    server.say(fatigue.rep(7, 1));
    assertThat(page.locator(".verdict-words")).hasText("The back took more of this one");
  }

  @Test
  void tempoAndShareFollowTheRepetitionUnderWay() {
    startSet(fatigue, 3);
    frames(fatigue, fatigue.startOf(1) - 1, fatigue.startOf(1) + 1.2);
    assertThat(page.locator("[data-row=eccentric] output")).hasText("1.2");
    assertThat(page.locator("[data-hip]")).hasText(Pattern.compile("[78]\\d %"));
  }

  @Test
  void aPageThatComesLateShowsTheSetUnderWay() {
    server.say(state(3).put("set_number", 1).put("exercise", "hinge"));
    for (int rep = 1; rep <= 4; rep++) {
      server.say(fatigue.rep(rep, 1));
    }
    page.navigate(server.url("/"));
    assertThat(page.locator("#count")).hasText("4");
  }

  @Test
  void withoutSensorsItTeachesWhatToDo() {
    server.say(new JsonObject().put("type", "sensors").put("sensors", new JsonArray()));
    page.navigate(server.url("/"));
    assertThat(page.getByText("Switch the wearable on")).isVisible();
    assertThat(button("Start set")).hasCount(0);
  }

  @Test
  void withTwoSensorsItShowsThePelvisAndSaysThatLegsAreDrawn() {
    startSet(twoSensors, 2);
    frames(twoSensors, twoSensors.startOf(1), twoSensors.startOf(1) + 1);
    assertThat(page.locator(".hip-number .term")).hasText("Pelvic inclination");
    assertThat(page.getByText("the legs are drawn straight")).isVisible();
  }

  @Test
  void theCalibrationIsLedStepByStepWithACountdown() throws Exception {
    server.say(sensors(3));
    server.say(state(3));
    page.navigate(server.url("/"));
    button("Calibrate").click();
    assertThat(server.commands.poll(10, TimeUnit.SECONDS))
        .startsWith("/api/v1/live/calibration/start");

    server.say(guide("bends", 12));
    assertThat(page.locator("#guide-step")).hasText("Three easy bends");
    assertThat(page.locator(".guide output")).hasText("12");
    assertThat(page.locator(".guide output")).hasText("11");
    server.say(guide("squats", 8));
    assertThat(page.getByText("Step 3 of 5")).isVisible();
    button("Skip this step").click();
    assertThat(server.commands.poll(10, TimeUnit.SECONDS))
        .startsWith("/api/v1/live/calibration/skip");
  }

  @Test
  void aSetStartsWithTheChosenExerciseByKeyboardAlone() throws Exception {
    server.say(sensors(3));
    server.say(state(3));
    page.navigate(server.url("/"));
    page.getByLabel("Hip hinge").focus();
    page.keyboard().press("ArrowRight");
    button("Start set").focus();
    page.keyboard().press("Enter");
    assertThat(server.commands.poll(10, TimeUnit.SECONDS))
        .startsWith("/api/v1/live/set/start")
        .contains("\"deadlift\"");
  }

  @Test
  void aNumberTellsItsDefinitionAndGivesTheFocusBack() {
    startSet(fatigue, 3);
    Locator term = page.locator(".lumbar-number .term");
    term.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG))
        .containsText("trunk inclination − pelvic inclination");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(term).isFocused();
  }

  @Test
  void whenTheServerGoesAwayItSaysSoKeepsTheCountAndComesBack() {
    startSet(fatigue, 3);
    server.say(fatigue.rep(1, 1));
    assertThat(page.locator("#count")).hasText("1");
    server.hangUp();
    assertThat(page.getByText("Nothing recorded is lost")).isVisible();
    assertThat(page.locator("#count")).hasText("1");
    assertThat(page.getByText("Nothing recorded is lost")).isHidden();
    server.say(fatigue.rep(2, 1));
    assertThat(page.locator("#count")).hasText("2");
  }

  @Test
  void onAPhoneNothingScrollsSidewaysInAnyState() {
    Page phone = chromium.phone();
    server.say(sensors(3));
    server.say(state(3));
    phone.navigate(server.url("/"));
    assertThat(phone.locator(".verdict-words")).isVisible();
    assertNoSidewaysScroll(phone);
    server.say(guide("flexion", 9));
    assertThat(phone.locator("#guide-step")).isVisible();
    assertNoSidewaysScroll(phone);
    server.say(state(3).put("set_number", 1).put("exercise", "hinge"));
    assertThat(button(phone, "End set")).isVisible();
    assertNoSidewaysScroll(phone);
    phone.context().close();
  }

  @Test
  void onADeskEverythingIsSeenWithoutScrolling() {
    startSet(fatigue, 3);
    server.say(fatigue.rep(7, 1));
    assertThat(page.locator(".verdict-words")).hasText("The back took more of this one");
    assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
        .isEqualTo(true);
  }

  private static void assertNoSidewaysScroll(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  private void startSet(KnownLift lift, int layout) {
    server.say(state(layout).put("set_number", 1).put("exercise", "hinge"));
    server.say(lift.calibration());
    server.say(sensors(layout));
    page.navigate(server.url("/"));
    assertThat(button("End set")).isEnabled();
  }

  private void frames(KnownLift lift, double fromS, double toS) {
    for (double t = fromS; t <= toS; t += FRAME_S) {
      server.say(lift.frame(t));
    }
  }

  private String figure() {
    page.waitForFunction("document.querySelector('.person [data-part=torso]')?.getAttribute('d')");
    return page.locator(".person [data-part=torso]").getAttribute("d");
  }

  private Locator button(String name) {
    return button(page, name);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static JsonObject state(int layout) {
    return new JsonObject()
        .put("type", "state")
        .put("session", "s1")
        .put("recording", true)
        .put("time_s", 0.0)
        .putNull("exercise")
        .putNull("set_number")
        .put(
            "target",
            new JsonObject()
                .put("relative_lumbar_max_percent", 70)
                .putNull("hip_hinge_index_min")
                .put(
                    "tempo",
                    new JsonObject()
                        .put("eccentric_s", 2.0)
                        .put("bottom_pause_s", 1.0)
                        .put("concentric_s", 2.0)
                        .put("top_pause_s", 1.0)))
        .putNull("guide")
        .putNull("message")
        .put("layout", layout)
        .put("mode", "demo");
  }

  private static JsonObject guide(String step, int seconds) {
    return state(3)
        .put(
            "guide",
            new JsonObject()
                .put("step", step)
                .put("remaining_s", seconds)
                .put("total_s", 15)
                .putNull("text"));
  }

  private static JsonObject sensors(int count) {
    JsonArray sensors = new JsonArray();
    for (String segment : new String[] {"trunk", "pelvis", "thigh"}) {
      if (sensors.size() < count) {
        sensors.add(
            new JsonObject()
                .put("segment", segment)
                .put("serial", "HL-" + segment)
                .put("source", "test")
                .put("state", "STREAMING")
                .put("rate_hz", 100.0)
                .put("loss_percent", 0.0)
                .putNull("battery_percent")
                .put("up", "ok"));
      }
    }
    return new JsonObject().put("type", "sensors").put("sensors", sensors);
  }
}
