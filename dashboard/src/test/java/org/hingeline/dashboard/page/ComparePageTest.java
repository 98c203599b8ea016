package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing two sessions and comparing them, in a real Chromium, with known differences. */
class ComparePageTest {
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

  private JsonObject keep(String recording, String id, String startedAt) throws Exception {
    KnownLift lift = new KnownLift(recording);
    JsonObject session = lift.session(id, 3);
    session.getJsonObject("session").put("started_at", startedAt);
    server.keep(session, lift.columns());
    return session;
  }

  private Locator row(String measure) {
    Locator name = page.getByText(measure, new Page.GetByTextOptions().setExact(true));
    return page.locator(".pair .change tbody tr").filter(new Locator.FilterOptions().setHas(name));
  }

  /** A measure of both sessions, with what the server judged of it. */
  private static JsonObject judged(String key, double earlier, double later, String change) {
    return new JsonObject()
        .put("key", key)
        .put("earlier", spread(earlier))
        .put("later", spread(later))
        .put("difference", later - earlier)
        .put("change", change);
  }

  private static JsonObject spread(double mean) {
    return new JsonObject().put("mean", mean).put("sd", mean / 10).put("n", 9);
  }

  private void differences(JsonObject... measures) {
    server.differences(
        new JsonArray()
            .add(
                new JsonObject()
                    .put("exercise", "hinge")
                    .put("layout", 3)
                    .put("measures", new JsonArray(List.of(measures)))));
  }

  @Test
  void theListShowsTheSessionsOfThePersonAndPeriodAskedFor() throws Exception {
    server.people(
        new JsonArray()
            .add(new JsonObject().put("id", "p1").put("number", 1).put("sessions", 2))
            .add(new JsonObject().put("id", "p2").put("number", 2).put("alias", "Oak")));
    String lift = "fatigue_hinge_to_rounded_9reps";
    keep(lift, "old", "2025-01-20T09:12:00Z").getJsonObject("session").put("person", "p1");
    keep(lift, "new", "2026-11-20T09:12:00Z").getJsonObject("session").put("person", "p1");
    keep(lift, "other", "2026-11-21T09:12:00Z").getJsonObject("session").put("person", "p2");
    keep(lift, "nobody", "2026-11-22T09:12:00Z");
    page.navigate(server.url("/sessions.html"));
    Locator rows = page.locator(".sessions tbody tr");
    assertThat(rows).hasCount(4);
    assertThat(rows.nth(2)).containsText("2 · Oak");
    page.locator("select").selectOption("p1");
    assertThat(rows).hasCount(2);
    page.getByText("3 months").click();
    assertThat(rows).hasCount(1);
    assertThat(rows.locator("a")).hasAttribute("href", "/session.html?id=new");
    page.locator("select").selectOption("none");
    assertThat(rows.locator("a")).hasAttribute("href", "/session.html?id=nobody");
  }

  @Test
  void twoTickedSessionsLeadToTheirComparison() throws Exception {
    String lift = "fatigue_hinge_to_rounded_9reps";
    keep(lift, "first", "2026-11-01T09:12:00Z");
    keep(lift, "second", "2026-11-20T09:12:00Z");
    keep(lift, "third", "2026-11-21T09:12:00Z");
    page.navigate(server.url("/sessions.html"));
    Locator ticks = page.locator(".pick input");
    ticks.nth(1).check();
    assertThat(page.locator(".compare-bar")).containsText("choose another");
    ticks.nth(0).check();
    assertThat(ticks.nth(2)).isDisabled();
    page.getByText("Compare the two").click();
    assertThat(page.locator(".pair-facts thead th")).hasCount(2);
    assertThat(page.locator(".pair-facts thead th").first()).containsText("Nov 1, 2026");
  }

  @Test
  void whatTheServerJudgedOfADifferenceIsSaidInTheWordsAndUnitOfItsMeasure() throws Exception {
    String lift = "fatigue_hinge_to_rounded_9reps";
    keep(lift, "a", "2026-11-01T09:12:00Z");
    keep(lift, "b", "2026-11-20T09:12:00Z");
    differences(
        judged("peak_hip_flexion_deg", 60, 72, "no_limit"),
        judged("lumbar_contribution", 0.5, 0.38, "less"),
        judged("peak_lumbar_flexion_deg", 20, 27.9, "no_clear_change"),
        judged("eccentric_s", 1.8, 2.2, "more"),
        judged("eccentric_sparc", -1.4, -1.4, "no_limit"),
        judged("concentric_sparc", -1.4, -1.4, "no_limit").putNull("later").putNull("difference"));
    page.navigate(server.url("/compare.html?a=b&b=a"));
    assertThat(row("Hip range")).containsText("60° ± 6°");
    assertThat(row("Hip range")).containsText("12° more; no agreed limit");
    assertThat(row("Share of the back")).containsText("12 points less");
    assertThat(row("Back, furthest")).containsText("no clear change yet");
    assertThat(row("Lowering")).containsText("0.4 s more");
    assertThat(row("Smoothness of lowering")).containsText("alike; no agreed limit");
    assertThat(row("Smoothness of lifting")).containsText("measured in one of the two only");
  }

  @Test
  void thePathsOfBothLieOverEachOther() throws Exception {
    String lift = "fatigue_hinge_to_rounded_9reps";
    keep(lift, "a", "2026-11-01T09:12:00Z");
    keep(lift, "b", "2026-11-20T09:12:00Z");
    page.navigate(server.url("/compare.html?a=a&b=b"));
    assertThat(page.locator(".plane .other")).hasCount(18);
    assertThat(page.locator(".plane .path")).hasCount(2);
    // The same recording twice: the two means must lie exactly over each other.
    assertThat(page.locator(".plane .path").nth(0))
        .hasAttribute("d", page.locator(".plane .path").nth(1).getAttribute("d"));
  }

  @Test
  void otherSensorsAreNotComparedAndThePageSaysSo() throws Exception {
    keep("fatigue_hinge_to_rounded_9reps", "three", "2026-11-01T09:12:00Z");
    keep("two_sensors_mixed", "two", "2026-11-20T09:12:00Z");
    page.navigate(server.url("/compare.html?a=three&b=two"));
    assertThat(page.locator(".pair")).containsText("Not compared");
    assertThat(page.locator(".pair")).containsText("with 3 sensors the one time, with 2 the other");
    assertThat(page.locator(".pair .change")).hasCount(0);
  }

  @Test
  void anExerciseOfOnlyOneOfThemIsNamed() throws Exception {
    String lift = "fatigue_hinge_to_rounded_9reps";
    JsonObject squats = keep(lift, "squats", "2026-11-01T09:12:00Z");
    squats.getJsonArray("reps").forEach(rep -> ((JsonObject) rep).put("exercise", "squat"));
    keep(lift, "hinges", "2026-11-20T09:12:00Z");
    page.navigate(server.url("/compare.html?a=squats&b=hinges"));
    assertThat(page.locator(".pair").first()).containsText("Only in the session of");
    assertThat(page.locator(".pair")).hasCount(2);
  }

  @Test
  void onAPhoneTheDatesStandOnceInAHeadRowThatStays() throws Exception {
    String lift = "fatigue_hinge_to_rounded_9reps";
    keep(lift, "a", "2026-11-01T09:12:00Z");
    keep(lift, "b", "2026-11-20T09:12:00Z");
    differences(
        judged("peak_hip_flexion_deg", 60, 72, "no_limit"),
        judged("lumbar_contribution", 0.5, 0.38, "less"),
        judged("eccentric_s", 1.8, 2.2, "more"));
    Page phone = chromium.phone();
    phone.navigate(server.url("/compare.html?a=a&b=b"));
    Locator head = phone.locator(".pair .change thead");
    assertThat(head).isVisible();
    assertThat(head).containsText("Nov 1, 2026");
    Locator cell = phone.locator(".pair .change tbody td").first();
    assertThat(cell).hasText("60° ± 6°");
    assertThat(cell.evaluate("cell => getComputedStyle(cell, '::before').clipPath"))
        .as("the date of each cell is for reading aloud only")
        .isEqualTo("inset(50%)");
    phone.locator(".pair .change tbody tr").last().evaluate("row => row.scrollIntoView()");
    assertThat(head).isInViewport();
    phone.context().close();
  }

  @Test
  void onAPhoneNothingScrollsSideways() throws Exception {
    String lift = "fatigue_hinge_to_rounded_9reps";
    keep(lift, "a", "2026-11-01T09:12:00Z");
    keep(lift, "b", "2026-11-20T09:12:00Z");
    Page phone = chromium.phone();
    phone.navigate(server.url("/compare.html?a=a&b=b"));
    assertThat(phone.locator(".plane .path")).hasCount(2);
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.navigate(server.url("/sessions.html"));
    phone.locator(".pick input").first().check();
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.context().close();
  }
}
