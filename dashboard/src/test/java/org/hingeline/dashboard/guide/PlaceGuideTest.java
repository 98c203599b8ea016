package org.hingeline.dashboard.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.guide.PlacesStatus.Heard;
import org.junit.jupiter.api.Test;

class PlaceGuideTest {

  private static final long MS = 1_000_000L;

  private final PlaceGuide guide = new PlaceGuide(3);

  @Test
  void asksForAsManyPlacesAsThereAreSensorsFromTheChestDown() {
    assertThat(guide.status().orElseThrow().asked())
        .containsExactly(Segment.TRUNK, Segment.PELVIS, Segment.THIGH);
    assertThat(new PlaceGuide(1).status().orElseThrow().asked()).containsExactly(Segment.TRUNK);
    assertThat(new PlaceGuide(9).status().orElseThrow().asked()).hasSize(4);
  }

  @Test
  void theSensorThatAnswersIsNotedAndTheNextPlaceAskedFor() {
    tap("C", 0, 20);
    assertThat(guide.status().orElseThrow().now()).isEqualTo(Segment.PELVIS);
    tap("A", 2_000, 20);
    tap("B", 4_000, 20);
    assertThat(guide.done()).isTrue();
    assertThat(guide.found())
        .containsEntry(Segment.TRUNK, "C")
        .containsEntry(Segment.PELVIS, "A")
        .containsEntry(Segment.THIGH, "B");
  }

  @Test
  void aNeighbourThatFeelsTheTapWeaklyDoesNotAnswer() {
    guide.tap("B", 0, 9);
    guide.tap("A", 50 * MS, 20);
    assertThat(guide.advance(400 * MS)).isTrue();
    assertThat(guide.found()).containsExactlyEntriesOf(java.util.Map.of(Segment.TRUNK, "A"));
  }

  @Test
  void twoThatFeelItAlikeAreAskedAgain() {
    guide.tap("A", 0, 20);
    guide.tap("B", 100 * MS, 15);
    assertThat(guide.advance(300 * MS)).isFalse();
    assertThat(guide.advance(400 * MS)).isTrue();
    assertThat(guide.status().orElseThrow().heard()).isEqualTo(Heard.SEVERAL);
    assertThat(guide.found()).isEmpty();
  }

  @Test
  void aSensorAnswersForOnePlaceOnly() {
    tap("A", 0, 20);
    tap("A", 2_000, 20);
    assertThat(guide.status().orElseThrow().heard()).isEqualTo(Heard.KNOWN);
    assertThat(guide.status().orElseThrow().now()).isEqualTo(Segment.PELVIS);
  }

  @Test
  void aPlaceThatIsSkippedStaysEmpty() {
    guide.skip();
    tap("A", 0, 20);
    guide.skip();
    assertThat(guide.done()).isTrue();
    assertThat(guide.found()).containsOnlyKeys(Segment.PELVIS);
  }

  private void tap(String serial, long atMs, double strength) {
    guide.tap(serial, atMs * MS, strength);
    guide.advance((atMs + 500) * MS);
  }
}
