package org.hingeline.ingest.capture;

/** Where the times of a decoded capture come from. */
public enum RateSource {
  /** The sensor's own clock. */
  SENSOR_CLOCK("the sensor's clock"),
  /** A rate that was given. */
  GIVEN("as given"),
  /** A rate that the sensor keeps by itself. */
  FIXED("fixed by the sensor"),
  /** From how far the sensor turned and how fast. */
  MOTION("from its turning"),
  /** What the sensor's page asks to set; nothing in the capture tells. */
  USUAL("assumed, nothing in the capture tells: give --rate if it is another");

  private final String words;

  RateSource(String words) {
    this.words = words;
  }

  /** In words for people. */
  public String words() {
    return words;
  }
}
