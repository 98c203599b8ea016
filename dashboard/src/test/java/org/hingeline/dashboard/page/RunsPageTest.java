package org.hingeline.dashboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hingeline.dashboard.command.CommandRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that was analysed again, twice, on its page in a real Chromium. */
class RunsPageTest {
  @TempDir private static Path folder;
  private static KeptLifts lifts;
  private static Chromium chromium;
  private static String again;
  private static JsonObject before;
  private static String once;
  private Page page;

  @BeforeAll
  static void analyseAgain() throws Exception {
    Path data = folder.resolve("data");
    try (KeptLifts kept = new KeptLifts(data, "fatigue_hinge_to_rounded_9reps")) {
      again = kept.sessions().getJsonObject(0).getString("id");
      before = kept.session(again);
    }
    reanalyse(data, "--review");
    reanalyse(data);
    lifts = new KeptLifts(data, "two_sensors_mixed");
    once = lifts.anotherThan(again);
    chromium = new Chromium();
  }

  private static void reanalyse(Path data, String... how) {
    String[] command = {"reanalyse", again, "--data", data.toString()};
    String[] all = new String[command.length + how.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(how, 0, all, command.length, how.length);
    assertThat(CommandRunner.run(all)).isZero();
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

  private void open(String id, String more) {
    page.navigate(lifts.url("session.html?id=" + id + more));
    assertThat(page.locator(".plane").first()).isVisible();
  }

  private static String lumbarOfFirstRep(JsonObject found) {
    double peakDeg =
        found.getJsonArray("reps").getJsonObject(0).getDouble("peak_lumbar_flexion_deg");
    return Math.round(peakDeg) + "°";
  }

  @Test
  void aSessionIsFirstShownAsItWasRecordedAndAnalysingItAgainChangedNothingOfThat()
      throws Exception {
    assertThat(lifts.session(again)).isEqualTo(before);
    open(again, "");
    assertThat(page.locator(".runs select")).hasValue("0");
    assertThat(page.locator(".runs option"))
        .hasText(
            new Pattern[] {
              Pattern.compile("As recorded"),
              Pattern.compile("Review · .*20\\d\\d.*"),
              Pattern.compile("As if live · .*20\\d\\d.*")
            });
    assertThat(page.locator(".run-said")).containsText("what was found when it was recorded");
    assertThat(page.locator(".run-said")).containsText("9 repetitions counted");
  }

  @Test
  void aChosenRunIsShownWithWhatItIsAndStaysInTheAddress() throws Exception {
    open(again, "");
    Locator lumbar = page.locator(".reps tbody tr").first().locator("td[data-label=Back]");
    assertThat(lumbar).hasText(lumbarOfFirstRep(before));
    page.locator(".runs select").selectOption("1");
    assertThat(page.locator(".run-said")).containsText("(review)");
    assertThat(page.locator(".run-said")).containsText("the session does not say which ones");
    assertThat(page.locator(".run-said")).containsText("9 as recorded");
    assertThat(page.locator(".run-said")).containsText("stay as recorded");
    assertThat(page).hasURL(Pattern.compile("&run=1$"));
    JsonObject run = lifts.session(again + "/runs/1");
    assertThat(page.locator(".reps tbody tr")).hasCount(run.getJsonArray("reps").size());
    assertThat(lumbar).hasText(lumbarOfFirstRep(run));
    page.reload();
    assertThat(page.locator(".runs select")).hasValue("1");
    page.locator(".runs select").selectOption("0");
    assertThat(page.locator(".run-said")).containsText("when it was recorded");
    assertThat(page).hasURL(Pattern.compile("id=" + again + "$"));
  }

  @Test
  void settingsThatWereOthersAreNamed() throws Exception {
    try (ContractServer server = new ContractServer(0)) {
      KnownLift lift = new KnownLift("fatigue_hinge_to_rounded_9reps");
      server.keep(lift.session("known", 3), lift.columns());
      JsonObject stricter =
          new JsonObject()
              .put("key", "target.relative_lumbar_max_percent")
              .put("recorded", 70)
              .put("used", 60);
      server.run(1, new JsonArray(), lift.session("known", 3));
      server.run(2, new JsonArray().add(stricter), lift.session("known", 3));
      page.navigate(server.url("/session.html?id=known&run=1"));
      assertThat(page.locator(".run-said")).containsText("with the settings it was recorded with");
      page.locator(".runs select").selectOption("2");
      assertThat(page.locator(".run-said")).containsText("with other settings");
      assertThat(page.locator(".run-said"))
          .containsText("target.relative_lumbar_max_percent 60 instead of 70");
    }
  }

  @Test
  void aRunThatIsNotThereIsTheSessionAsRecorded() {
    open(again, "&run=7");
    assertThat(page.locator(".runs select")).hasValue("0");
  }

  @Test
  void aSessionThatWasAnalysedOnceAsksNothing() {
    open(once, "");
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator(".runs")).hasCount(0);
  }

  @Test
  void onAPhoneTheChoiceFits() {
    Page phone = chromium.phone();
    phone.navigate(lifts.url("session.html?id=" + again + "&run=2"));
    assertThat(phone.locator(".run-said")).containsText("as if it were live");
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    phone.context().close();
  }
}
