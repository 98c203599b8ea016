package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history page in a real Chromium, on histories whose changes are known. */
class HistoryPageTest {
  private static final Instant LAST = Instant.parse("2026-11-20T09:12:00Z");
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
    page.clock().setFixedTime("2026-11-28T10:00:00Z");
  }

  @AfterEach
  void quiet() {
    page.context().close();
    server.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  private Locator chart(String name) {
    return page.locator("hl-trend-chart")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(
                        "figcaption",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name)))));
  }

  private void keep(String id) throws Exception {
    KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
    server.keep(lift.session(id, 3), lift.columns());
  }

  @Test
  void beforeAnySessionThePageTeachesHowToGetOne() {
    page.navigate(server.url("/history.html?period=all"));
    assertThat(page.locator(".empty")).containsText("./hingeline demo");
    assertThat(page.locator(".empty")).containsText("from the fourth on");
  }

  @Test
  void anEmptyPeriodOffersTheWholeTime() {
    server.history(
        query ->
            KnownHistory.of(
                query.contains("from")
                    ? new KnownHistory[0]
                    : new KnownHistory[] {KnownHistory.hinge(5, LAST)}));
    page.navigate(server.url("/history.html"));
    assertThat(page.locator(".empty")).containsText("No sessions in this period");
    page.getByText("Show all").click();
    assertThat(page.locator("hl-trend-chart")).hasCount(8);
  }

  @Test
  void everyMeasureSaysInOneSentenceWhetherItChanged() {
    server.history(query -> KnownHistory.of(KnownHistory.hinge(60, LAST)));
    page.navigate(server.url("/history.html"));
    assertThat(page.locator(".trend-said")).hasCount(8);
    assertThat(chart("Share of the back").locator(".trend-said"))
        .hasText(
            Pattern.compile(
                "More from the hips: the share of the back is 15 points lower than at the start."));
    assertThat(chart("Lowering").locator(".trend-said"))
        .containsText("0.9 s more than at the start");
    assertThat(chart("Lifting").locator(".trend-said")).hasText("No clear change yet.");
    assertThat(chart("Hip range").locator(".trend-said"))
        .hasText("No agreed limit for this measure: look at the spread.");
    assertThat(chart("Repetitions done").locator(".trend-said"))
        .containsText("more is not the aim");
  }

  @Test
  void sessionsWithOtherSensorsHaveChartsOfTheirOwnAndThePageSaysWhy() {
    server.history(
        query ->
            KnownHistory.of(
                KnownHistory.hinge(8, LAST),
                new KnownHistory("hinge", 2, 6, LAST)
                    .with("peak_pelvic_inclination_deg", 2, i -> 40 + i)));
    page.navigate(server.url("/history.html"));
    assertThat(page.locator(".trends")).hasCount(2);
    assertThat(page.getByText("never drawn in one line")).isVisible();
    assertThat(page.locator(".trends").last()).not().containsText("Hip range");
  }

  @Test
  void aDotOpensItsSession() throws Exception {
    keep("hinge3-0");
    server.history(
        query ->
            KnownHistory.of(
                new KnownHistory("hinge", 3, 1, LAST)
                    .with("eccentric_s", 0.1, 0.3, "too_few", i -> 2)));
    page.navigate(server.url("/history.html"));
    Locator plot = page.locator(".trend-plot");
    assertThat(plot.locator("canvas")).isVisible();
    BoundingBox box = plot.boundingBox();
    // A single session stands in the middle of its two days and of its range.
    page.mouse().click(box.x + 52 + (box.width - 88) / 2, box.y + 10 + (box.height - 36) / 2);
    assertThat(page).hasURL(Pattern.compile("/session.html\\?id=hinge3-0$"));
    assertThat(page.locator("hl-set-review")).hasCount(3);
  }

  @Test
  void theKeyboardGoesFromDotToDotAndOpensOne() throws Exception {
    keep("hinge3-1");
    server.history(query -> KnownHistory.of(KnownHistory.hinge(5, LAST)));
    page.navigate(server.url("/history.html"));
    Locator plot = chart("Lowering").locator(".trend-plot");
    plot.focus();
    assertThat(plot).hasAttribute("aria-valuenow", "5");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    assertThat(plot)
        .hasAttribute(
            "aria-valuetext", Pattern.compile("Nov 11, 2026.*2\\.1 s ± 0\\.2 s.*24 repetitions"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/session.html\\?id=hinge3-1$"));
    assertThat(page.locator("hl-set-review")).hasCount(3);
  }

  @Test
  void theSameNumbersStandInATableThatLeadsToTheSessions() {
    server.history(query -> KnownHistory.of(KnownHistory.hinge(5, LAST)));
    page.navigate(server.url("/history.html"));
    page.getByText("The same in numbers").first().click();
    Locator rows = page.locator(".numbers-too tbody tr");
    assertThat(rows).hasCount(5);
    assertThat(rows.first()).containsText("Nov 20, 2026");
    assertThat(rows.first().locator("td[data-label='Share of the back']"))
        .hasText(Pattern.compile("\\d\\d % ± 3 %"));
    assertThat(rows.first().locator("a")).hasAttribute("href", "/session.html?id=hinge3-4");
  }

  @Test
  void everyMeasureHasItsDefinitionOneTapAway() {
    server.history(query -> KnownHistory.of(KnownHistory.hinge(5, LAST)));
    page.navigate(server.url("/history.html"));
    Locator terms = page.locator("hl-trend-chart .term");
    assertThat(terms).hasCount(8);
    for (Locator term : terms.all()) {
      term.click();
      assertThat(page.locator("dialog[open] .formula")).not().isEmpty();
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog[open]")).hasCount(0);
    }
  }

  @Test
  void whereNobodyIsEnteredNobodyIsAskedFor() {
    server.history(query -> KnownHistory.of(KnownHistory.hinge(5, LAST)));
    page.navigate(server.url("/history.html"));
    assertThat(page.locator("hl-trend-chart")).hasCount(8);
    assertThat(page.locator("select")).hasCount(0);
  }

  @Test
  void personAndPeriodAreAskedOfTheServerAndKeptInTheAddress() {
    server.people(
        new JsonArray()
            .add(
                new JsonObject()
                    .put("id", "p1")
                    .put("number", 1)
                    .put("alias", "")
                    .put("sessions", 2))
            .add(
                new JsonObject()
                    .put("id", "p2")
                    .put("number", 2)
                    .put("alias", "Oak")
                    .put("sessions", 9)));
    server.history(
        query ->
            KnownHistory.of(
                KnownHistory.hinge(query.contains("person", "p2", true) ? 9 : 2, LAST)));
    page.navigate(server.url("/history.html"));
    assertThat(page.locator(".trends .facts")).containsText("9 sessions");
    page.getByRole(AriaRole.COMBOBOX).selectOption("p1");
    assertThat(page.locator(".trends .facts")).containsText("2 sessions");
    page.getByText("3 months").click();
    assertThat(page).hasURL(Pattern.compile("person=p1&period=3m"));
    page.reload();
    assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("p1");
    assertThat(page.locator("input[value='3m']")).isChecked();
    assertThat(server.lastHistoryQuery().get("from")).isEqualTo("2026-08-28");
  }

  @Test
  void onAPhoneNothingScrollsSideways() {
    server.history(query -> KnownHistory.of(KnownHistory.hinge(60, LAST)));
    Page phone = chromium.phone();
    phone.navigate(server.url("/history.html"));
    assertThat(phone.locator("hl-trend-chart").first()).isVisible();
    phone.getByText("The same in numbers").click();
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.context().close();
  }
}
