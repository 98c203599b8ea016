package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
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
    JsonObject columns = lift.columns();
    int years = 510;
    for (int i = 0; i < years; i++) {
      server.keep(lift.session("old-" + i, 3), columns);
    }
    page.navigate(server.url("/sessions.html"));
    assertThat(page.locator(".row-link")).hasCount(30);
    page.getByText("Show all " + years + " sessions").click();
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
  void aFoldedSetSaysInALineWhatWasDoneAndTheFirstIsOpen() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator sets = page.locator("details.set");
    assertThat(sets).hasCount(3);
    assertThat(sets.nth(0)).hasAttribute("open", "");
    assertThat(sets.nth(1)).not().hasAttribute("open", "");
    assertThat(sets.nth(1).locator(".reps")).isHidden();
    Locator line = sets.nth(1).locator("summary");
    assertThat(line).containsText("Set 2 · Hip hinge");
    assertThat(line).containsText("3 counted");
    assertThat(line).containsText(Pattern.compile("tempo \\d\\.\\d - 0\\.8 - \\d\\.\\d - 0\\.6"));
    assertThat(line).containsText(Pattern.compile("Hips \\d\\d %\\s+Back \\d\\d %"));
  }

  @Test
  void theKeyboardOpensAndFoldsASetAndAllOfThem() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator second = page.locator("details.set").nth(1);
    second.locator("summary").press("Enter");
    assertThat(second.locator(".reps")).isVisible();
    second.locator("summary").press("Enter");
    assertThat(second.locator(".reps")).isHidden();
    page.getByText("Open all sets").press("Enter");
    assertThat(page.locator("details.set[open]")).hasCount(3);
    page.getByText("Fold all sets").press("Enter");
    assertThat(page.locator("details.set[open]")).hasCount(0);
  }

  @Test
  void aLinkToASetOpensThatOne() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue#set-3"));
    Locator open = page.locator("details.set[open]");
    assertThat(open).hasCount(1);
    assertThat(open).containsText("Set 3");
    assertThat(page.locator("#set-3")).isInViewport();
  }

  @Test
  void onAPhoneManySetsAreAFewScreensLong() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    server.keep(lift.session("many", 1), lift.columns());
    Page phone = chromium.phone();
    phone.navigate(server.url("/session.html?id=many"));
    assertThat(phone.locator(".series canvas").first()).isVisible();
    assertThat(phone.locator("details.set")).hasCount(9);
    int screens = (int) phone.evaluate("document.documentElement.scrollHeight") / 844;
    assertThat(screens).isLessThan(5);
    phone.context().close();
  }

  /** The numbers above the chart, as they lie on the canvas: left and right edge of each. */
  private static final String NUMBERS =
      """
      () => {
        const chart = document.querySelector('hl-angle-series').chart;
        const series = chart.getModel().getSeries().findIndex((one) => one.id === 'numbers');
        const data = chart.getModel().getSeriesByIndex(series).getData();
        const shown = [];
        data.eachItemGraphicEl((el) => {
          const label = el.getTextContent?.() ?? el.childAt?.(0)?.getTextContent?.();
          if (!label || label.ignore) return;
          const box = label.getBoundingRect().clone();
          if (label.getComputedTransform()) box.applyTransform(label.getComputedTransform());
          shown.push([box.x, box.x + box.width]);
        });
        return shown.sort((a, b) => a[0] - b[0]);
      }
      """;

  @Test
  void numbersAboveTheChartAreShownWhereThereIsRoom() throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    server.keep(lift.session("short", 9), lift.columns());
    page.navigate(server.url("/session.html?id=short"));
    assertThat(page.locator(".series canvas").first()).isVisible();
    assertThat((List<?>) page.evaluate(NUMBERS)).hasSize(9);

    // The same repetitions in a tenth of the width.
    page.evaluate(
        "document.querySelector('hl-angle-series').chart.resize({width: 190, height: 300})");
    List<?> narrow = (List<?>) page.evaluate(NUMBERS);
    assertThat(narrow).hasSizeBetween(2, 8);
    for (int i = 1; i < narrow.size(); i++) {
      double end = number(narrow.get(i - 1), 1);
      assertThat(number(narrow.get(i), 0)).isGreaterThan(end);
    }
  }

  private static double number(Object pair, int at) {
    return ((Number) ((List<?>) pair).get(at)).doubleValue();
  }

  @Test
  void choosingARowDrawsItsPathOverTheOthersOfItsSet() throws Exception {
    keepFatigue();
    page.navigate(server.url("/session.html?id=fatigue"));
    Locator secondSet = page.locator("hl-set-review").nth(1);
    secondSet.locator("summary").click();
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
