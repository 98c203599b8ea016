package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.hingeline.dashboard.server.Server;
import org.hingeline.dashboard.server.Serving;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableSetup;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Choosing on the live page who trains, with the real server and in a real Chromium. */
@Timeout(120)
class WearerPageTest {
  private static final LocatorAssertions.HasValueOptions PATIENTLY =
      new LocatorAssertions.HasValueOptions().setTimeout(15_000);

  @TempDir private Path data;

  private Server standing() {
    return Serving.live(
        data,
        Sources.wearable(
            new VirtualWearable(
                Scenario.of().thenRepeating(Scenario.unmarkedStanding()),
                WearableSetup.standard(),
                3)));
  }

  private SessionSummary newest(Server server) {
    return server.store().sessions(SessionFilter.all(), 0, 1).sessions().get(0);
  }

  @Test
  void whoIsChosenOnThePageHasTheSessionAndAnotherPersonAnotherOne() {
    Person anna;
    Person ben;
    try (Server server = standing();
        Chromium chromium = new Chromium()) {
      anna = server.store().people().add("Anna", 0);
      ben = server.store().people().add("Ben", 0);
      Page page = chromium.desk();
      Page other = chromium.desk();
      page.navigate(server.address());
      other.navigate(server.address());
      Locator who = page.getByLabel("Who is training?");
      assertThat(who.locator("option")).hasText(new String[] {"Not said", "Anna (1)", "Ben (2)"});
      assertThat(who).hasValue("");

      who.selectOption("1");
      assertThat(other.getByLabel("Who is training?")).hasValue("1", PATIENTLY);
      page.waitForCondition(() -> anna.id().equals(newest(server).personId()));
      String annas = newest(server).id();
      who.selectOption("2");
      assertThat(other.getByLabel("Who is training?")).hasValue("2", PATIENTLY);
      page.waitForCondition(() -> !annas.equals(newest(server).id()));
      page.reload();
      assertThat(page.getByLabel("Who is training?")).hasValue("2", PATIENTLY);
      assertThat(chromium.complaints()).isEmpty();
    }
    try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
      assertThat(store.sessions(SessionFilter.all(), 0, 9).sessions())
          .extracting(SessionSummary::personId)
          .containsExactly(ben.id(), anna.id());
    }
  }

  @Test
  void whereNobodyIsEnteredNobodyIsAskedFor() {
    try (Server server = standing();
        Chromium chromium = new Chromium()) {
      Page page = chromium.desk();
      page.navigate(server.address());
      assertThat(page.getByText("Start set")).isVisible();
      assertThat(page.getByLabel("Who is training?")).hasCount(0);
      assertThat(chromium.complaints()).isEmpty();
    }
  }
}
