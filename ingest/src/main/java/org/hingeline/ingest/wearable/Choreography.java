package org.hingeline.ingest.wearable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;

/**
 * Turns a scenario into courses on the timeline, one episode at a time as they are needed, and
 * notes what was performed when.
 */
final class Choreography {
  private static final long SECOND_NS = 1_000_000_000L;

  private final Scenario scenario;
  private final Set<Segment> worn;
  private final Performer performer;
  private final Queue<WearableEvent.Said> said = new ArrayDeque<>();
  private final List<Performed> performed = new ArrayList<>();
  private final List<Performed> calibrationBends = new ArrayList<>();
  private Performed calibrationFlexion;
  private int nextEpisode;
  private int sets;

  Choreography(Scenario scenario, Person person, Set<Segment> worn, Timeline timeline, long seed) {
    this.scenario = scenario;
    this.worn = worn;
    this.performer = new Performer(person, timeline, Dice.of(seed, "choreography"), SECOND_NS);
  }

  /** Continues the script until it reaches this time; false once the scenario is over. */
  boolean extendTo(long timeNs) {
    while (performer.nowNs() <= timeNs) {
      Episode episode;
      if (nextEpisode < scenario.episodes().size()) {
        episode = scenario.episodes().get(nextEpisode);
      } else if (!scenario.repeated().isEmpty()) {
        int place = (nextEpisode - scenario.episodes().size()) % scenario.repeated().size();
        episode = scenario.repeated().get(place);
      } else {
        return false;
      }
      nextEpisode++;
      perform(episode);
    }
    return true;
  }

  long endNs() {
    return performer.nowNs();
  }

  /** Markers not yet taken, in order of time. */
  Queue<WearableEvent.Said> said() {
    return said;
  }

  List<Performed> performed() {
    return performed;
  }

  List<Performed> calibrationBends() {
    return calibrationBends;
  }

  /** The full flexion of the calibration, or {@code null} when there was none. */
  Performed calibrationFlexion() {
    return calibrationFlexion;
  }

  /** Forgets what was performed; for a scenario without end. */
  void forget() {
    performed.clear();
    calibrationBends.clear();
  }

  private void perform(Episode episode) {
    if (episode instanceof Episode.Calibration calibration) {
      calibrate(calibration);
    } else if (episode instanceof Episode.WorkingSet set) {
      train(set);
    } else if (episode instanceof Episode.Rest rest) {
      performer.rest(rest.seconds());
    } else if (episode instanceof Episode.Doing doing) {
      performer.daily().perform(doing.activity(), doing.seconds());
    } else if (episode instanceof Episode.DailyLife life) {
      liveFor(life);
    } else if (episode instanceof Episode.PatientTest test) {
      examine(test);
    } else if (episode instanceof Episode.Note note) {
      say(new Marker.Note(note.text()));
    }
  }

  private void calibrate(Episode.Calibration calibration) {
    step(calibration, CalibrationStep.STILL);
    performer.hold(5);
    if (calibration.functional()) {
      step(calibration, CalibrationStep.BENDS);
      performer.hold(0.4);
      for (int i = 0; i < 3; i++) {
        double share = performer.between(0.66, 0.85);
        calibrationBends.add(performer.bend(share, 2.1, 0.2, 1));
      }
      if (worn.contains(Segment.THIGH) || worn.contains(Segment.SHANK)) {
        step(calibration, CalibrationStep.SQUATS);
        performer.hold(0.3);
        for (int i = 0; i < 2; i++) {
          performer.halfSquat();
        }
      }
      step(calibration, CalibrationStep.FLEXION);
      performer.hold(0.3);
      calibrationFlexion = performer.bend(1, 2.4, performer.between(2.2, 2.8), 0);
      step(calibration, CalibrationStep.UPRIGHT);
      performer.hold(3);
    }
    step(calibration, CalibrationStep.END);
    performer.hold(1.5);
  }

  private void step(Episode.Calibration calibration, CalibrationStep step) {
    if (calibration.marked()) {
      say(new Marker.Calibration(step));
    }
  }

  private void train(Episode.WorkingSet set) {
    sets++;
    if (set.startMarked()) {
      say(new Marker.SetStart(set.exercise()));
    }
    performer.hold(performer.between(1, 2));
    boolean gripped = false;
    for (Lift lift : set.lifts()) {
      if (lift.start() == Lift.Start.FLOOR && !gripped) {
        performer.grip(lift);
      }
      performed.add(performer.lift(sets, set.exercise(), lift));
      gripped = lift.start() == Lift.Start.FLOOR && lift.course() != Lift.Course.DROPPED;
    }
    if (set.endMarked() && !gripped) {
      say(new Marker.SetEnd());
    }
    if (gripped) {
      performer.hold(0.5);
      if (set.endMarked()) {
        say(new Marker.SetEnd());
      }
      performer.hold(0.7);
      performer.standUp();
    }
    performer.hold(1.5);
  }

  private void examine(Episode.PatientTest test) {
    sets++;
    if (test.asSet() != null) {
      said.add(new WearableEvent.Said(0, new Marker.SetStart(test.asSet())));
    }
    performed.addAll(new PatientMovement(performer, sets).perform(test.movement(), test.count()));
  }

  private void liveFor(Episode.DailyLife life) {
    Exercise asSet = life.asSet();
    if (asSet != null) {
      say(new Marker.SetStart(asSet));
    }
    performer.daily().perform(life.seconds(), asSet == null);
    if (asSet != null) {
      say(new Marker.SetEnd());
    }
  }

  private void say(Marker marker) {
    said.add(new WearableEvent.Said(performer.nowNs(), marker));
  }
}
