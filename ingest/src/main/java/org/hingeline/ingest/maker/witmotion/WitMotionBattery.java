package org.hingeline.ingest.maker.witmotion;

/** Charge from the voltage of the cell, by the maker's table. */
final class WitMotionBattery {
  /** Hundredths of a volt from which on the charge beside it holds. */
  private static final int[] FROM = {396, 393, 387, 382, 379, 377, 373, 370, 368, 350, 340};

  private static final int[] PERCENT = {100, 90, 75, 60, 50, 40, 30, 20, 15, 10, 5};

  private WitMotionBattery() {}

  static int percent(int centivolts) {
    for (int i = 0; i < FROM.length; i++) {
      if (centivolts >= FROM[i]) {
        return PERCENT[i];
      }
    }
    return 0;
  }
}
