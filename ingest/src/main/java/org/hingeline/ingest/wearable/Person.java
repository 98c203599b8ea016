package org.hingeline.ingest.wearable;

/**
 * Whose body moves.
 *
 * @param statureM body height; segment lengths follow from it by the proportions of Drillis and
 *     Contini (1966)
 * @param lumbarMaxDeg largest lumbar flexion
 * @param freeBendTrunkDeg trunk inclination of the full free bend
 * @param freeBendThighDeg thigh inclination there
 * @param unsteadiness size of sway and of spread between repetitions; 1 = usual
 */
record Person(
    double statureM,
    double lumbarMaxDeg,
    double freeBendTrunkDeg,
    double freeBendThighDeg,
    double unsteadiness) {

  static Person drawn(long seed) {
    Dice dice = Dice.of(seed, "person");
    double lumbarMaxDeg = dice.between(42, 57);
    // A supple back goes with a deep bend: the free bend's share of the hips varies little.
    double freeBendTrunkDeg = 55 + 0.9 * lumbarMaxDeg + dice.between(-5, 5);
    return new Person(
        dice.between(1.55, 1.93),
        lumbarMaxDeg,
        freeBendTrunkDeg,
        dice.between(-9, -2),
        dice.between(0.7, 1.3));
  }

  double shankM() {
    return 0.246 * statureM;
  }

  double thighM() {
    return 0.245 * statureM;
  }

  double ankleHeightM() {
    return 0.039 * statureM;
  }

  /** From the hip joint up to the lumbosacral joint. */
  double pelvisM() {
    return 0.062 * statureM;
  }

  /** From the lumbosacral joint to T12. */
  double lumbarM() {
    return 0.105 * statureM;
  }

  /** The posture of the full free bend. */
  Posture fullBend() {
    return new Posture(
        freeBendTrunkDeg, freeBendTrunkDeg - lumbarMaxDeg, freeBendThighDeg, freeBendThighDeg / 3);
  }
}
