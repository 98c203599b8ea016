package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hingeline.analysis.Segment;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final Person PERSON = new Person(1.75, 50, 100, -5, 1);
  private static final Posture DEEP = new Posture(70, 45, -25, 12);

  @Test
  void everySegmentLeansAsThePostureSays() {
    Body body = standingIn(DEEP, 0);
    assertThat(body.inclinationDeg(Segment.TRUNK, 0)).isCloseTo(70, within(1e-9));
    assertThat(body.inclinationDeg(Segment.PELVIS, 0)).isCloseTo(45, within(1e-9));
    assertThat(body.inclinationDeg(Segment.THIGH, 0)).isCloseTo(-25, within(1e-9));
    assertThat(body.inclinationDeg(Segment.SHANK, 0)).isCloseTo(12, within(1e-9));
  }

  @Test
  void inclinationGoesOnBeyondTheHorizontal() {
    Body body = standingIn(new Posture(110, 60, -8, 0), 0);
    assertThat(body.inclinationDeg(Segment.TRUNK, 0)).isCloseTo(110, within(1e-9));
  }

  @Test
  void thePelvisIsWhereTheLegsCarryIt() {
    Vector at = standingIn(DEEP, 0).place(Segment.PELVIS, 0).positionM();
    double forward =
        PERSON.shankM() * sin(12)
            + PERSON.thighM() * sin(-25)
            + 0.9 * PERSON.pelvisM() * sin(45)
            - 0.09 * cos(45);
    double up =
        PERSON.ankleHeightM()
            + PERSON.shankM() * cos(12)
            + PERSON.thighM() * cos(-25)
            + 0.9 * PERSON.pelvisM() * cos(45)
            + 0.09 * sin(45);
    assertThat(at.x()).isCloseTo(forward, within(1e-12));
    assertThat(at.y()).isCloseTo(0, within(1e-12));
    assertThat(at.z()).isCloseTo(up, within(1e-12));
  }

  @Test
  void turningTheBodyTurnsPlacesAboutTheVerticalAndLeavesInclinationsAlone() {
    Vector ahead = standingIn(DEEP, 0).place(Segment.TRUNK, 0).positionM();
    Body turned = standingIn(DEEP, 90);
    Vector left = turned.place(Segment.TRUNK, 0).positionM();
    assertThat(left.x()).isCloseTo(-ahead.y(), within(1e-12));
    assertThat(left.y()).isCloseTo(ahead.x(), within(1e-12));
    assertThat(left.z()).isCloseTo(ahead.z(), within(1e-12));
    assertThat(turned.inclinationDeg(Segment.TRUNK, 0)).isCloseTo(70, within(1e-9));
  }

  @Test
  void theBackIsBehindAndTheRightThighToTheRight() {
    Body body = standingIn(Posture.STANDING, 0);
    assertThat(body.place(Segment.PELVIS, 0).positionM().x()).isNegative();
    assertThat(body.place(Segment.TRUNK, 0).positionM().x()).isNegative();
    assertThat(body.place(Segment.THIGH, 0).positionM().y()).isNegative();
  }

  private static Body standingIn(Posture posture, double headingDeg) {
    Timeline timeline = new Timeline();
    timeline.move(Coordinate.SHANK, -9_000_000_000L, 1, posture.shankDeg());
    timeline.move(Coordinate.KNEE, -9_000_000_000L, 1, posture.kneeDeg());
    timeline.move(Coordinate.HIP, -9_000_000_000L, 1, posture.hipDeg());
    timeline.move(Coordinate.LUMBAR, -9_000_000_000L, 1, posture.lumbarDeg());
    return new Body(PERSON, timeline, headingDeg);
  }

  private static double sin(double deg) {
    return Math.sin(Math.toRadians(deg));
  }

  private static double cos(double deg) {
    return Math.cos(Math.toRadians(deg));
  }
}
