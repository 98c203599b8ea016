package org.hingeline.analysis.set;

import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.movement.MovementConfig;
import org.hingeline.analysis.repetition.RepetitionConfig;
import org.hingeline.analysis.rhythm.RhythmConfig;
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

  /** How deep the first repetition is expected to be, in degrees of the driver. */
  double expectedDepthDeg(Driver driver);

  /** Smallest amplitude of the first repetition, in degrees of the driver. */
  double firstAmplitudeDeg(Driver driver);

  /** The number for a set that announces itself. */
  int nextSetNumber();

  /** Limits of repetitions. */
  RepetitionConfig repetition();

  /** Limits of phases. */
  TempoConfig tempo();

  /** Limits of technique classes. */
  TechniqueConfig technique();

  /** Limits of lumbopelvic rhythm. */
  RhythmConfig rhythm();

  /** Limits of the quality of movement. */
  MovementConfig movement();

  /** Whether the session is stored, and what needs whole movements is reported as well. */
  boolean review();
}
