package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History and comparison of lifts that the real system analysed and kept. */
class KeptHistoryPageTest {
  @TempDir private Path data;

  @Test
  void keptLiftsHaveTrendsByLayoutAndTwoOfThemAreCompared() {
    try (KeptLifts lifts =
            new KeptLifts(
                data,
                "hinge_drill_fast_10reps",
                "fatigue_hinge_to_rounded_9reps",
                "two_sensors_mixed");
        Chromium chromium = new Chromium()) {
      Page page = chromium.desk();
      page.navigate(lifts.url("history.html?period=all"));
      assertThat(page.locator(".trends")).hasCount(2);
      assertThat(
              page.locator(".trends").filter(new Locator.FilterOptions().setHasText("3 sensors")))
          .containsText("19 repetitions");
      assertThat(page.getByText("Too few sessions to compare yet").first()).isVisible();
      assertThat(page.getByText("never drawn in one line")).isVisible();

      page.navigate(lifts.url("sessions.html"));
      Locator threeSensors =
          page.locator(".sessions tbody tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(
                          page.locator(
                              "td[data-label=Sensors]",
                              new Page.LocatorOptions().setHasText("3"))));
      assertThat(threeSensors).hasCount(2);
      threeSensors.nth(0).locator("input").check();
      threeSensors.nth(1).locator("input").check();
      page.getByText("Compare the two").click();
      assertThat(page.locator(".plane .other")).hasCount(19);
      assertThat(page.locator(".pair .change tbody tr")).hasCount(9);
      assertThat(chromium.complaints()).isEmpty();
    }
  }
}
