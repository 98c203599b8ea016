package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 28);

  private static List<LocalDate> days(Programme programme) {
    return IntStream.range(0, programme.sessions())
        .mapToObj(session -> Instant.ofEpochMilli(programme.startedAtMs(session)))
        .map(start -> start.atZone(ZoneOffset.UTC).toLocalDate())
        .toList();
  }

  @Test
  void aHundredAndFiftySessionsFillAYearWithOneADay() {
    List<LocalDate> days = days(new Programme(1, 150, 30, UNTIL));
    assertThat(days).isSorted().doesNotHaveDuplicates();
    assertThat(days.get(149)).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(days.get(0)).isBetween(UNTIL.minusDays(366), UNTIL.minusDays(350));
    assertThat(days)
        .extracting(LocalDate::getDayOfWeek)
        .containsOnly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
  }

  @Test
  void theSamePersonComesEveryTimeAndPutsTheSensorsOnAnew() {
    Programme programme = new Programme(1, 3, 2, UNTIL);
    double height = sensorHeightM(programme, 0);
    assertThat(sensorHeightM(programme, 1)).isEqualTo(height);
    assertThat(sensorHeightM(new Programme(2, 3, 2, UNTIL), 0)).isNotEqualTo(height);
    assertThat(first(programme, 0)).isNotEqualTo(first(programme, 1));
    assertThat(first(programme, 0)).isEqualTo(first(new Programme(1, 3, 2, UNTIL), 0));
  }

  /** Standing still, before anything moves. */
  private static double sensorHeightM(Programme programme, int session) {
    return Math.round(
            1e2 * programme.wearable(session).body().place(Segment.PELVIS, 0).positionM().z())
        / 1e2;
  }

  private static WearableEvent first(Programme programme, int session) {
    return programme.wearable(session).nextEvent();
  }
}
