package org.hingeline.dashboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsDifferenceTest {

  @Test
  void onlyWhatIsNotTheSameIsNamedByItsWholeKey() {
    assertThat(
            SettingsDifference.between(
                "{\"target\": {\"percent\": 70, \"tempo\": {\"hinge\": \"2-1-1-1\"}}}",
                "{\"target\": {\"percent\": 60, \"tempo\": {\"hinge\": \"2-1-1-1\"}}}"))
        .containsExactly(new SettingsDifference("target.percent", 70, 60));
  }

  @Test
  void whatWasNotSaidHasNoValue() {
    assertThat(SettingsDifference.between("{\"a\": null, \"b\": 1}", "{\"a\": true}"))
        .containsExactly(
            new SettingsDifference("a", null, true), new SettingsDifference("b", 1, null));
  }

  @Test
  void theSameSettingsDifferInNothing() {
    assertThat(SettingsDifference.between("{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": 1}}")).isEmpty();
  }
}
