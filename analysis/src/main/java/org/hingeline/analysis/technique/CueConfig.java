package org.hingeline.analysis.technique;

import java.util.Map;
import org.hingeline.analysis.Exercise;

/**
 * When a live cue is due. A cue that fades teaches: it comes at every repetition while the movement
 * is new, at every second one later, and then leaves the person to feel it, with the summary of the
 * set to compare with (Winstein C. J., Schmidt R. A., Reduced frequency of knowledge of results
 * enhances motor skill learning, J Exp Psychol Learn 1990, 16:677).
 *
 * @param limitPercent relative lumbar flexion above which it is due
 * @param hysteresisDeg how far lumbar flexion must fall below the limit to be below it again
 * @param dwellS how long it must have been above
 * @param fading how the cues of each exercise fade over its sets in a session
 */
public record CueConfig(
    double limitPercent, double hysteresisDeg, double dwellS, Map<Exercise, Fading> fading) {

  /** Keeps its own map. */
  public CueConfig {
    fading = Map.copyOf(fading);
  }

  /**
   * Sets of the exercise in this session with a cue at every repetition, and after them with a cue
   * at every second one; in later sets there is none.
   */
  public record Fading(int everySets, int halfSets) {
    /** Two sets each. */
    public static final Fading USUAL = new Fading(2, 2);

    /** Cues that never fade. */
    public static final Fading NONE = new Fading(Integer.MAX_VALUE, 0);

    /**
     * Whether a repetition may bring a cue.
     *
     * @param set number of the set among those of its exercise in the session, from 1
     * @param repetition its number in the set, from 1
     */
    public boolean allows(int set, int repetition) {
      if (set <= everySets) {
        return true;
      }
      return set - everySets <= halfSets && repetition % 2 == 1;
    }
  }

  /** The fading of an exercise, the usual one unless another is set. */
  public Fading fading(Exercise exercise) {
    return fading.getOrDefault(exercise, Fading.USUAL);
  }

  /** The same with cues that fade like this. */
  public CueConfig fading(Map<Exercise, Fading> fadingOf) {
    return new CueConfig(limitPercent, hysteresisDeg, dwellS, fadingOf);
  }

  /** The same with cues above this share of the person's largest lumbar flexion, percent. */
  public CueConfig above(double percent) {
    return new CueConfig(percent, hysteresisDeg, dwellS, fading);
  }

  /** 70 %, 3°, 200 ms; the usual fading for every exercise. */
  public static CueConfig defaults() {
    return new CueConfig(70, 3, 0.2, Map.of());
  }
}
