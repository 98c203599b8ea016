package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept session at any zoom, and again with the figure: the real server in a real Chromium. */
class SessionReplayPageTest {
  private static final String POINTS_FROM_40_TO_50_S =
      "document.querySelector('hl-angle-series').chart.getOption().series[0].data"
          + ".filter(([time]) => time >= 40 && time < 50).length";

  private static final String VIEW =
      "document.querySelector('hl-angle-series').chart.getOption().dataZoom[0].startValue";

  private static final String TIME = "document.querySelector('.scrub input').valueAsNumber";

  @TempDir private static Path data;
  private static Chromium chromium;
  private static KeptLifts lifts;
  private static String session;
  private Page page;

  @BeforeAll
  static void open() throws Exception {
    lifts = new KeptLifts(data, "fatigue_hinge_to_rounded_9reps");
    session = "session.html?id=" + lifts.sessions().getJsonObject(0).getString("id");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    lifts.close();
  }

  @BeforeEach
  void desk() {
    page = chromium.desk();
  }

  @AfterEach
  void quiet() {
    page.context().close();
    assertThat(chromium.complaints()).isEmpty();
  }

  private void openSession() {
    page.navigate(lifts.url(session));
    assertThat(page.locator(".plane").first()).isVisible();
    page.locator(".series canvas").first().scrollIntoViewIfNeeded();
  }

  /** Drags the left handle of the zoom from the begin of the session to about its middle. */
  private void dragTheZoom() {
    BoundingBox box = page.locator(".series").boundingBox();
    double y = box.y + box.height - 21;
    page.mouse().move(box.x + 52, y);
    page.mouse().down();
    for (int step = 1; step <= 8; step++) {
      page.mouse().move(box.x + 48 + (box.width - 60) * 0.45 * step / 8, y);
    }
    page.mouse().up();
  }

  @Test
  void zoomingReadsTheStretchOnceAtFullRateAndKeepsTheCurveUntilItIsThere() {
    openSession();
    int before = (int) page.evaluate(POINTS_FROM_40_TO_50_S);
    assertThat(before).isLessThan(800);
    List<Route> held = new ArrayList<>();
    page.route("**/angles?*max_points=12000*", held::add);

    page.waitForRequest("**/angles?*max_points=12000*", this::dragTheZoom);
    page.waitForCondition(() -> !held.isEmpty());
    double from = ((Number) page.evaluate(VIEW)).doubleValue();
    assertThat(from).isBetween(30.0, 50.0);
    assertThat(page.evaluate(POINTS_FROM_40_TO_50_S)).isEqualTo(before);
    assertThat(held.get(0).request().url()).containsPattern("from_s=(3|4)\\d\\.");

    held.get(0).resume();
    page.waitForCondition(() -> (int) page.evaluate(POINTS_FROM_40_TO_50_S) > before);
    assertThat(held).as("one call for one drag").hasSize(1);
    assertThat(((Number) page.evaluate(VIEW)).doubleValue())
        .as("the axes stay where they were dragged to")
        .isCloseTo(from, within(0.1));
  }

  /** The page's time stands still from here on; it goes on as the test says. */
  private void holdTime() {
    page.clock().install(new Clock.InstallOptions().setTime("2026-11-28T10:00:00Z"));
    openSession();
    page.clock().pauseAt("2026-11-28T11:00:00Z");
  }

  private double time() {
    return ((Number) page.evaluate(TIME)).doubleValue();
  }

  @Test
  void playingGoesThroughSessionTimeAtTheSpeedAskedFor() {
    holdTime();
    double start = time();
    page.getByText("Play", new Page.GetByTextOptions().setExact(true)).click();
    page.clock().runFor(2000);
    assertThat(time()).isCloseTo(start + 2, within(0.1));
    page.getByText("2×").click();
    page.clock().runFor(2000);
    assertThat(time()).isCloseTo(start + 6, within(0.15));
    page.getByText("0.5×").click();
    page.clock().runFor(2000);
    assertThat(time()).isCloseTo(start + 7, within(0.2));
    page.getByText("Pause", new Page.GetByTextOptions().setExact(true)).click();
    double paused = time();
    page.clock().runFor(2000);
    assertThat(time()).isEqualTo(paused);
  }

  @Test
  void theFigureBendsAndTheCursorFollowsThroughARepetition() {
    holdTime();
    Locator cursor = page.locator(".series-cursor");
    Locator torso = page.locator("hl-session-replay .person [data-part=torso]");
    page.locator(".jump select").selectOption("0");
    String standing = torso.getAttribute("d");
    double left = cursor.boundingBox().x;
    page.getByText("Play", new Page.GetByTextOptions().setExact(true)).click();
    page.clock().runFor(2500);
    // The first repetition is a hinge of 74° of hip flexion, deepest about two seconds in.
    int hip = Integer.parseInt(page.locator("[data-angle=hip]").innerText().replace("°", ""));
    assertThat(hip).isBetween(60, 85);
    assertThat(torso.getAttribute("d")).isNotEqualTo(standing);
    assertThat(cursor.boundingBox().x).isGreaterThan(left + 10);
    assertThat(page.locator(".jump select")).hasValue("0");
  }

  @Test
  void aRepetitionOfTheTableIsPlayedAndAClickOnTheChartGoesToItsMoment() {
    openSession();
    page.locator(".replay-rep").first().click();
    assertThat(page.getByText("Pause", new Page.GetByTextOptions().setExact(true))).isVisible();
    page.getByText("Pause", new Page.GetByTextOptions().setExact(true)).click();
    BoundingBox box = page.locator(".series").boundingBox();
    page.mouse().click(box.x + 48 + (box.width - 60) / 2, box.y + 150);
    double length =
        ((Number) page.evaluate("Number(document.querySelector('.scrub input').max)"))
            .doubleValue();
    assertThat(time()).isCloseTo(length / 2, within(1.0));
  }

  @Test
  void whoeverAsksForLessMotionSeesOneStillASecond() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    holdTime();
    assertThat(page.getByText("one still a second")).isVisible();
    page.evaluate(
        "window.stills = 0; document.querySelector('hl-session-replay')"
            + ".addEventListener('replay-time', () => window.stills++)");
    page.getByText("Play", new Page.GetByTextOptions().setExact(true)).click();
    page.clock().runFor(4100);
    assertThat((int) page.evaluate("stills")).isBetween(4, 6);
  }

  @Test
  void onAPhoneTheReplayFits() {
    Page phone = chromium.phone();
    phone.navigate(lifts.url(session));
    phone.locator(".replay-rep").first().click();
    assertThat(phone.locator("hl-figure svg")).isVisible();
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.context().close();
  }
}
