/**
 * How a sensor is inclined: from angular rate and specific force to the vertical in sensor axes.
 *
 * <h2>What</h2>
 *
 * <p>A gyroscope follows every turn but drifts; an accelerometer knows the vertical but only while
 * nothing accelerates. {@link org.hingeline.analysis.orientation.OrientationFilter} joins them, six
 * values a sample in, a quaternion from sensor to earth axes (z up, heading arbitrary) out. There
 * is no magnetometer, and no result depends on heading. {@link
 * org.hingeline.analysis.orientation.ReviewOrientation} does the same for a stored recording with
 * its past and its future.
 *
 * <h2>How</h2>
 *
 * <p>The frame of it is VQF [1], without its magnetometer part. {@code published()} is that
 * algorithm unchanged, and a test keeps it in agreement with its authors' program.
 *
 * <ol>
 *   <li><b>Strapdown.</b> The rate, its errors removed, is integrated to a rotation from sensor to
 *       <i>almost inertial</i> axes, which drift by minutes of arc a second.
 *   <li><b>Low-pass.</b> The force is turned into those axes and there low-passed (Butterworth,
 *       second order, time constant 3 s). Gravity stands still in them however the sensor tumbles,
 *       while the acceleration of a body that stays in place averages to nothing. In the first 3 s
 *       the mean so far takes the place of the low-pass.
 *   <li><b>Inclination.</b> The smallest rotation that makes the low-passed force vertical is added
 *       at every sample, in full; how fast it acts is decided by the low-pass alone.
 *   <li><b>Rest.</b> Where rate and force stay near their own low-pass for 1.5 s the sensor lies
 *       still, and its mean rate is the gyroscope's bias.
 *   <li><b>Motion.</b> Otherwise a Kalman filter explains the corrections of step 3 by a bias,
 *       turned and low-passed as the force was. Gains follow from the accuracy wanted in the steady
 *       state, in °/s, so they do not depend on the sampling rate.
 * </ol>
 *
 * <p>{@code defaults()} differs in what follows. Each was kept because it helped on recordings it
 * was not chosen on, and did no harm on the others: optical trials [2] on one side, simulated lifts
 * on the other.
 *
 * <ul>
 *   <li><b>Rate and force at the same time.</b> A sample is the mean of an interval. Its force
 *       belongs to the middle of the interval, so it is turned with the orientation half way; with
 *       the orientation at the end, half an interval of rotation becomes an inclination error
 *       whenever rotation and acceleration go together. The turn itself carries the second-order
 *       term of two successive rates [3].
 *   <li><b>A quicker bias.</b> Wanted accuracy in motion 0.04 instead of 0.1 °/s. The bias about
 *       the vertical, which motion does not show, is held a hundred times more firmly, and up to 3
 *       °/s is believed.
 *   <li><b>A narrower rest.</b> 1 instead of 2 °/s, so that the slow sway of a person is not taken
 *       for a bias.
 *   <li><b>Errors of scale.</b> The same Kalman filter estimates by how many per mille each axis of
 *       the gyroscope exaggerates, held to 0.2 %: a sensor that turns much drifts by that, not by
 *       its bias. In review it brings nothing and is left out.
 *   <li><b>Evidence in portions.</b> The corrections are summed over 50 ms before the Kalman filter
 *       sees them, which changes the result by less than 0.01° and saves a third of the time; the
 *       alignment with the first sample is no evidence.
 * </ul>
 *
 * <p>{@code worn()} is the same for the pipeline: time constant 2 s, rest below 0.5 °/s.
 *
 * <p><b>Review.</b> The filter runs forward and backward in time; the mean of both biases is used
 * at every instant; the force is low-passed forward and backward, which leaves no lag [4].
 *
 * <h2>Why not</h2>
 *
 * <p>Tried and left out. Trust in the force that follows the motion, as a full error-state Kalman
 * filter of inclination, velocity and bias with velocity zero as its pseudo-measurement and noise
 * that grows with rate and acceleration: better by 3 % on the optical trials it was tuned on, and
 * clearly worse on lifts (lumbar flexion 0.55° instead of 0.34°). The low-pass above is what its
 * gain for inclination and velocity settles to anyway. A bias of the accelerometer as a further
 * state: no gain on either. An estimate of the position as well: the same.
 *
 * <p>For review: a smoother of inclination, velocity, bias, and scale and offset of both
 * instruments over the whole recording (24 quantities, forward filter and backward pass). On the
 * optical trials 11 % better than what is here when the constant lead below is allowed for, 5 %
 * worse when it is not, and its scales and offsets run away where a sensor turns little: not worth
 * its size so far.
 *
 * <h2>When</h2>
 *
 * <p>The orientation is that at the end of the interval a sample covers. Sensors low-pass what they
 * measure and so are late by some milliseconds; {@code ahead} gives the orientation that much
 * later. In the optical trials the reference is 2.6 ms ahead of the end of the interval in every
 * single trial, which at 500 °/s is more than a degree.
 *
 * <h2>Papers</h2>
 *
 * <ol>
 *   <li>D. Laidig, T. Seel: VQF: Highly accurate IMU orientation estimation with bias estimation
 *       and magnetic disturbance rejection. Information Fusion 91 (2023) 187–204.
 *   <li>D. Laidig, M. Caruso, A. Cereatti, T. Seel: BROAD, a benchmark for robust inertial
 *       orientation estimation. Data 6(7) (2021) 72.
 *   <li>J. E. Bortz: A new mathematical formulation for strapdown inertial navigation. IEEE Trans.
 *       Aerosp. Electron. Syst. 7 (1971) 61–66.
 *   <li>F. Gustafsson: Determining the initial states in forward-backward filtering. IEEE Trans.
 *       Signal Process. 44 (1996) 988–992.
 * </ol>
 */
package org.hingeline.analysis.orientation;
