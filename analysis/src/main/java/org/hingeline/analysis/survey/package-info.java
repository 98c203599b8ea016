/**
 * What a recording without calibration tells about itself.
 *
 * <p>A calibration is a few movements of which it is known what they are. Where there is none, the
 * recorded movement has to stand in for it, and since a recording is complete when it is looked at,
 * all of it can: it is read once before it is analysed. In order:
 *
 * <ol>
 *   <li><b>Gyroscope and accelerometer</b> ({@link org.hingeline.analysis.survey.SensorTrack}). The
 *       filter runs over the whole recording for the gyroscope's bias, then again from the
 *       beginning. A resting accelerometer that is off 9.81 m/s² by more than the tolerance of the
 *       calibration is named, and its constant offset estimated from how the force turns with the
 *       sensor ({@link org.hingeline.analysis.survey.ForceOffset}).
 *   <li><b>Mediolateral axis</b>: the one the vertical has turned about most; where the
 *       accelerometer is off, the first principal component of the horizontal part of the angular
 *       rate [1]; turning round, which is vertical, does not enter. A declared mounting takes its
 *       place.
 *   <li><b>Driver</b>: the angle that moves most among those that can drive the exercise.
 *   <li><b>Which end is the top</b> ({@link org.hingeline.analysis.survey.Rise}). For the legs,
 *       standing is where the body has risen to: specific force along the vertical, integrated
 *       twice between two turning points, where the body stands still. For the trunk, the posture
 *       in which the recording begins and ends, and in which most time is spent.
 *   <li><b>Depth</b> ({@link org.hingeline.analysis.survey.Prominences}). How far each turning
 *       point stands out from its surroundings; the largest step in that list parts repetitions
 *       from fidgeting.
 * </ol>
 *
 * <p>The angles that follow are provisional, and nothing is graded.
 *
 * <p>[1] Seel, Raisch, Schauer: IMU-based joint angle measurement for gait analysis, Sensors 2014.
 */
package org.hingeline.analysis.survey;
