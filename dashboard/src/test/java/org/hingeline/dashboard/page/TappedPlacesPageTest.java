package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableSetup;
import org.hingeline.storage.SessionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person who taps sensors, seen by the real server and shown in a real Chromium. */
@Timeout(120)
class TappedPlacesPageTest {
  /** How many parts of the guide reach out of its column. */
  private static final String OVERFLOWING =
      """
      () => {
        const column = document.querySelector('.beside').getBoundingClientRect().right + 1;
        return [...document.querySelectorAll('.place-guide *')].filter(
          (part) => part.getBoundingClientRect().right > column).length;
      }
      """;

  private static final String PELVIS = "VIRTUAL-0003-pelvis";

  @TempDir private Path data;

  @Test
  void tappedSensorsGetThePlacesThatWereAskedForAndKeepThem() {
    VirtualWearable wearer =
        new VirtualWearable(
            Scenario.of().thenRepeating(Scenario.unmarkedStanding()), WearableSetup.standard(), 3);
    try (Server server =
            Server.start(
                SettingsReader.defaults()
                    .with("server.port", List.of("0"), "test")
                    .with("data.folder", List.of(data.toString()), "test")
                    .settings(data),
                SessionMode.DEMO,
                List.of(Sources.wearable(wearer)),
                "test");
        Chromium chromium = new Chromium()) {
      Page page = chromium.desk();
      page.navigate(server.address());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trunk")).click();
      button(page, "Find by tapping").click();

      // Somebody wears trunk and pelvis in each other's place.
      assertThat(page.getByText("Tap the sensor on your lower back twice")).isVisible();
      wearer.tapTwice(Segment.PELVIS);
      assertThat(page.locator(".place-list .done")).containsText(PELVIS, patiently());
      assertThat(page.getByText("Tap the sensor at your belt twice")).isVisible();
      wearer.tapTwice(Segment.PELVIS);
      assertThat(page.getByText("That one has answered already.")).isVisible(visible());
      button(page, "Leave as it was").click();
      assertThat(page.locator(".place-list")).hasCount(0);

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trunk")).click();
      button(page, "Find by tapping").click();
      assertThat(page.locator(".place-list .done")).hasCount(0);
      wearer.tapTwice(Segment.PELVIS);
      assertThat(page.locator(".place-list .done")).hasCount(1, counted());
      wearer.tapTwice(Segment.TRUNK);
      assertThat(page.locator(".place-list .done")).hasCount(2, counted());
      assertThat(page.evaluate(OVERFLOWING)).isEqualTo(0);
      wearer.tapTwice(Segment.THIGH);
      assertThat(page.locator(".place-list")).hasCount(0, counted());
      assertThat(page.locator(".chip b")).hasText(new String[] {"Pelvis", "Trunk", "Thigh"});
      page.locator(".chip-button").nth(1).click();
      assertThat(page.locator("dialog dd").first()).hasText(PELVIS);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  }

  private static LocatorAssertions.IsVisibleOptions visible() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
  }

  private static LocatorAssertions.HasCountOptions counted() {
    return new LocatorAssertions.HasCountOptions().setTimeout(15_000);
  }
}
