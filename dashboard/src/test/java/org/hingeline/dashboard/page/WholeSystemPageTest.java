package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.dashboard.server.Server;
import org.hingeline.storage.SessionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded lift through the real server into a real Chromium. */
class WholeSystemPageTest {
  private static final Path LIFT =
      Path.of(
          System.getProperty("hingeline.root", "."),
          "recordings",
          "simulated",
          "hinge_drill_fast_10reps.csv.gz");

  private static final int REPETITIONS = 10;

  /** The first repetition starts at 40.9 s. */
  private static final double CALIBRATED_S = 39;

  private static final double PATIENCE_MS = 90_000;

  /** Notes every count, posture and hip angle the page shows. */
  private static final String WITNESS =
      """
      () => {
        const seen = (window.seen = { counts: [], postures: 0, deepestHip: 0 });
        const text = (selector) => document.querySelector(selector)?.textContent ?? '';
        const see = () => {
          const count = text('#count');
          if (count !== '' && count !== seen.counts.at(-1)) seen.counts.push(count);
          seen.deepestHip = Math.max(seen.deepestHip, Number(text('.hip-number output')) || 0);
        };
        new MutationObserver(see).observe(document.body, {
          subtree: true, childList: true, characterData: true,
        });
        const torso = document.querySelector('.person [data-part=torso]');
        new MutationObserver((changes) => (seen.postures += changes.length)).observe(torso, {
          attributes: true,
        });
      }
      """;

  @TempDir private Path data;

  @Test
  void theCountRisesOneByOneTheFigureMovesAndTheRepetitionsAreKept() {
    LiftInRealTime lift = new LiftInRealTime(LIFT, CALIBRATED_S);
    try (Server server = serve(lift);
        Chromium chromium = new Chromium()) {
      Page page = chromium.desk();
      page.navigate(server.address());
      assertThat(page.getByText("Switch the wearable on")).isVisible();
      page.evaluate(WITNESS);

      lift.release();
      assertThat(page.locator("#count"))
          .hasText(
              Integer.toString(REPETITIONS),
              new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS));

      assertThat(page.evaluate("seen.counts.join(' ')")).isEqualTo("0 1 2 3 4 5 6 7 8 9 10");
      assertThat((int) page.evaluate("seen.postures")).isGreaterThan(100);
      assertThat((int) page.evaluate("seen.deepestHip")).isBetween(50, 70);
      assertThat(page.locator(".verdict-words")).hasText("More from the hips");

      page.navigate(server.address() + "sessions.html");
      page.locator(".row-link").click();
      Locator rows = page.locator(".reps tbody tr");
      assertThat(rows).hasCount(REPETITIONS);
      assertThat(rows.nth(2)).containsText("More from the hips");
      assertThat(page.locator(".plane .path").first()).isVisible();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private Server serve(LiftInRealTime lift) {
    return Server.start(
        SettingsReader.defaults()
            .with("server.port", List.of("0"), "test")
            .with("data.folder", List.of(data.toString()), "test")
            .settings(data),
        SessionMode.REPLAY,
        List.of(lift),
        "test");
  }
}
