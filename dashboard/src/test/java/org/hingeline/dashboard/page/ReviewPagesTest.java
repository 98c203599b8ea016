package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session pages in a real Chromium, on sessions with known repetitions. */
class ReviewPagesTest {
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
  }

  @AfterEach
  void quiet() {
    page.context().close();
    server.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  private void keepFatigue() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    server.keep(lift.session("fatigue", 3), lift.columns());
  }

  @Test
  void anEmptyListTeachesHowToGetASession() {
    page.navigate(server.url("/sessions.html"));
    assertThat(page.locator(".empty")).containsText("./hingeline demo");
  }

  @Test
  void theListLeadsToTheSession() throws Exception {
    keepFatigue();
    page.navigate(server.url("/sessions.html"));
    page.locator(".row-link").click();
    assertThat(page.locator("hl-set-review")).hasCount(3);
  }

  @Test
  void theListHoldsSessionsThatAreYearsOldToo() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    int years = 510;
    for (int i = 0; i < years; i++) {
      server.keep(lift.session("old-" + i, 3), lift.columns());
    }
    page.navigate(server.url("/sessions.html"));
    assertThat(page.locator(".row-link")).hasCount(years);
  }

  @Test
  void everyRepetitionStandsInTheTableWithTempoWordsAndReason() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator rows = page.locator(".reps tbody tr");
    assertThat(rows).hasCount(9);
    assertThat(rows.first()).containsText("More from the hips");
    assertThat(rows.first()).containsText("in your free bend");
    assertThat(rows.first()).containsText("1.8 - 0.8 - 1.5 - 0.6");
    assertThat(rows.last()).containsText("The back took more of this one");
    assertThat(rows.last()).containsText("–");
  }

  @Test
  void choosingARowDrawsItsPathOverTheOthersOfItsSet() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator secondSet = page.locator("hl-set-review").nth(1);
    Locator path = secondSet.locator(".plane .path:not(.up)");
    assertThat(secondSet.locator(".plane .other")).hasCount(2);
    String before = path.getAttribute("d");
    secondSet.locator(".reps tbody button").nth(2).press("Enter");
    assertThat(secondSet.locator(".reps tbody tr").nth(2)).hasClass("chosen");
    assertThat(path).not().hasAttribute("d", before);
  }

  @Test
  void theChosenRepetitionIsToldCloserForLoweringAndLifting() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator closer = page.locator("hl-set-review").first().locator(".closer tr");
    assertThat(closer.nth(0)).containsText("Repetition 1");
    assertThat(closer.nth(2)).containsText("−1.41");
    assertThat(closer.nth(2)).containsText("−1.63");
    assertThat(closer.nth(3)).containsText("°/s");
    assertThat(closer.nth(4)).containsText("the back, by 0.12 s");
    assertThat(closer.nth(5)).containsText("°");
    closer.nth(2).locator(".term").click();
    assertThat(page.locator("dialog.definition")).containsText("nearer to zero is smoother");
  }

  @Test
  void aSetTellsItsSpreadAndADriftOnlyWhereItIsClear() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator spread = page.locator(".spread");
    assertThat(spread.nth(0)).containsText("depth ± 1.3°, back ± 3 points");
    assertThat(spread.nth(0)).containsText("no clear change yet");
    assertThat(spread.nth(1)).containsText("+12.5 points a repetition");
  }

  @Test
  void aSessionOfAnEarlierVersionIsShownWithoutWhatItDidNotMeasure() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    JsonObject session = lift.session("early", 3);
    session.getJsonArray("reps").forEach(rep -> ((JsonObject) rep).remove("rhythm"));
    session.getJsonArray("sets").forEach(set -> ((JsonObject) set).remove("consistency"));
    server.keep(session, lift.columns());
    page.navigate(server.url("/session.html?id=early"));
    assertThat(page.locator(".reps tbody tr")).hasCount(9);
    assertThat(page.locator(".closer")).hasCount(0);
    assertThat(page.locator(".spread")).hasCount(0);
  }

  @Test
  void repetitionsMeasuredWithLessThanIsWornAndLooselyTimedSaySo() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    JsonObject session = lift.session("partial", 3);
    for (Object rep : session.getJsonArray("reps")) {
      ((JsonObject) rep).put("layout", 2);
      ((JsonObject) rep).getJsonObject("data_quality").put("clock_residual_ms", 24.3);
    }
    server.keep(session, lift.columns());
    page.navigate(server.url("/session.html?id=partial"));
    assertThat(page.locator(".reps tbody tr").first()).containsText("times within 24 ms");
    assertThat(page.locator(".reps thead").first()).containsText("Pelvi");
    assertThat(page.locator(".reps thead").first()).not().containsText("Hip");
  }

  @Test
  void whatIsNoClearChangeBetweenSetsIsNotCalledOne() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    JsonObject session = lift.session("fatigue", 3);
    session.put(
        "change",
        new JsonObject()
            .put("first_set", 1)
            .put("last_set", 3)
            .put(
                "measures",
                new JsonArray()
                    .add(between("peak_lumbar_flexion_deg", 10, 40, "more"))
                    .add(between("eccentric_s", 1.8, 1.6, "no_clear_change"))));
    server.keep(session, lift.columns());
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator rows = page.locator(".change tbody tr");
    assertThat(rows.nth(0)).containsText("30° more");
    assertThat(rows.nth(1)).containsText("1.8 s");
    assertThat(rows.nth(1)).containsText("no clear change yet");
  }

  private static JsonObject between(String key, double first, double last, String change) {
    return new JsonObject()
        .put("key", key)
        .put("earlier", new JsonObject().put("mean", first))
        .put("later", new JsonObject().put("mean", last))
        .put("difference", last - first)
        .put("change", change);
  }

  @Test
  void withTwoSensorsThePelvisStandsWhereTheHipsWould() throws Exception {
    KnownLift lift = new KnownLift("two_sensors_mixed");
    server.keep(lift.session("two", 4), lift.columns());
    page.navigate(server.url("/session.html?id=two"));
    assertThat(page.locator(".plane").first()).containsText("Pelvic inclination");
    assertThat(page.locator("main")).not().containsText("Hip flexion");
    double peak = lift.rep(1, 1).getDouble("peak_pelvic_inclination_deg");
    assertThat(page.locator(".reps tbody tr").first().locator("td[data-label=Pelvis]"))
        .hasText("%.0f°".formatted(peak));
  }

  @Test
  void aSessionThatIsNotThereIsSaidSo() {
    page.navigate(server.url("/session.html?id=nowhere"));
    assertThat(page.getByText("This session is not here")).isVisible();
    assertThat(chromium.complaints()).allMatch(text -> text.contains("404"));
  }

  @Test
  void onAPhoneNothingScrollsSideways() throws Exception {
    keepFatigue();
    Page phone = chromium.phone();
    phone.navigate(server.url("/session.html?id=fatigue"));
    assertThat(phone.locator(".series canvas").first()).isVisible();
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.navigate(server.url("/sessions.html"));
    assertThat(phone.locator(".row-link")).isVisible();
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.context().close();
  }
}
