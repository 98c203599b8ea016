package org.hingeline.analysis.set;

import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.movement.MovementConfig;
import org.hingeline.analysis.repetition.Excursions;
import org.hingeline.analysis.repetition.RepetitionConfig;
import org.hingeline.analysis.rhythm.RhythmConfig;
import org.hingeline.analysis.technique.CueConfig;
import org.hingeline.analysis.technique.TechniqueConfig;
import org.hingeline.analysis.technique.TechniqueGrader;
import org.hingeline.analysis.tempo.TempoConfig;

/** What a set needs to know of the session it belongs to. */
public interface SetContext {

  /** Angles up to now. */
  MotionHistory history();

  /** Who hears of repetitions. */
  MotionListener listener();

  /** Distance of the instants in seconds. */
  double periodS();

  /** One bit for each segment with a sensor. */
  int wornMask();

  /** What repetitions are graded against. */
  TechniqueGrader.Reference reference();

  /** The angle that drives an exercise. */
  Driver driver(Exercise exercise);

  /** What finds the excursions of a driver, at the start of a set. */
  Excursions excursions(Exercise exercise, Driver driver);

  /** Whether zero of every angle is calibrated standing. */
  boolean standingKnown();

  /** Whether the accelerometers are good enough to tell how high the body is. */
  boolean heightKnown();

  /** True when a sensor seems to have moved since the calibration. */
  boolean sensorMoved();

  /**
   * Announces a set of an exercise: how many of it there have been in the session, this one too.
   */
  int setsOf(Exercise exercise);

  /** The number for a set that announces itself. */
  int nextSetNumber();

  /** Limits of repetitions. */
  RepetitionConfig repetition();

  /** Limits of phases. */
  TempoConfig tempo();

  /** Limits of technique classes. */
  TechniqueConfig technique();

  /** When live cues are due. */
  CueConfig cue();

  /** Limits of lumbopelvic rhythm. */
  RhythmConfig rhythm();

  /** Limits of the quality of movement. */
  MovementConfig movement();

  /** Whether the session is stored, and what needs whole movements is reported as well. */
  boolean review();
}
