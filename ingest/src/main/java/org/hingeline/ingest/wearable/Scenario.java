package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hingeline.analysis.Exercise;

/**
 * A session as a script.
 *
 * @param episodes performed once, in order
 * @param repeated performed after those, over and over; empty for a session that ends
 */
public record Scenario(List<Episode> episodes, List<Episode> repeated) {

  /** Keeps its own lists. */
  public Scenario {
    episodes = List.copyOf(episodes);
    repeated = List.copyOf(repeated);
  }

  /** A session that ends. */
  public static Scenario of(Episode... episodes) {
    return new Scenario(List.of(episodes), List.of());
  }

  /** This session, and then these. */
  public Scenario then(Episode... more) {
    List<Episode> all = new ArrayList<>(episodes);
    all.addAll(List.of(more));
    return new Scenario(all, repeated);
  }

  /** This session, and then these for ever. */
  public Scenario thenRepeating(Episode... loop) {
    return new Scenario(episodes, List.of(loop));
  }

  /** The whole guided calibration. */
  public static Episode calibration() {
    return new Episode.Calibration(true, true);
  }

  /** Only the quiet standing, with its marker. */
  public static Episode stillOnly() {
    return new Episode.Calibration(false, true);
  }

  /** Quiet standing of which the stream says nothing. */
  public static Episode unmarkedStanding() {
    return new Episode.Calibration(false, false);
  }

  /** A set between its two markers. */
  public static Episode set(Exercise exercise, List<Lift> lifts) {
    return new Episode.WorkingSet(exercise, lifts, true, true);
  }

  public static Episode rest(double seconds) {
    return new Episode.Rest(seconds);
  }

  public static Episode doing(Activity activity, double seconds) {
    return new Episode.Doing(activity, seconds);
  }

  /** The same lift over and over. */
  public static List<Lift> reps(int count, Lift lift) {
    return Collections.nCopies(count, lift);
  }

  /** Lifts that begin as one and end as the other, most of the change in the middle. */
  public static List<Lift> drifting(int count, Lift first, Lift last) {
    List<Lift> lifts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? 0 : i / (count - 1.0);
      lifts.add(first.towards(last, Ramp.minimumJerk(share)));
    }
    return List.copyOf(lifts);
  }

  /** These lifts, with the one at this place (from 1) taking another course. */
  public static List<Lift> with(List<Lift> lifts, int place, Lift.Course course) {
    List<Lift> changed = new ArrayList<>(lifts);
    changed.set(place - 1, changed.get(place - 1).course(course));
    return List.copyOf(changed);
  }
}
