package org.hingeline.analysis.orientation;

/**
 * Orientation of a stored recording, each instant from the whole of it, past and future. Better
 * than {@link OrientationFilter} by about a quarter, and without its lag; not for live use.
 *
 * <ol>
 *   <li>The live filter runs forward, then backward in time (reversed order, negated rates),
 *       starting from the bias found at the end. Their mean is the bias at every instant.
 *   <li>The rates without that bias are integrated, gap by gap as in the live filter.
 *   <li>The force in almost inertial axes is low-passed forward and backward, which leaves no
 *       phase; its direction is the vertical at every instant.
 * </ol>
 *
 * <p>A gap that is too long to be bridged divides the recording; its parts are worked on apart,
 * only the bias carries over.
 *
 * <p>The forward–backward low-pass follows F. Gustafsson, "Determining the initial states in
 * forward-backward filtering", IEEE Trans. Signal Process. 44 (1996) 988–992, with the recording
 * continued by its mirror image at both ends, the simplest of the choices compared there.
 */
public final class ReviewOrientation {

  private final VqfParameters parameters;

  /** With these parameters for the bias and the low-pass; scale errors are not estimated. */
  public ReviewOrientation(VqfParameters parameters) {
    this.parameters = parameters.withoutScale();
  }

  /**
   * The motion at the end of the interval of every sample. The heading is continuous within each
   * part of the recording; without any usable sample there is no rotation.
   *
   * @param timeS times in s, increasing
   * @param samples 6 values a sample: angular rate (rad/s), specific force (m/s²)
   */
  public ReviewedMotion review(double[] timeS, double[] samples) {
    if (samples.length != 6 * timeS.length) {
      throw new IllegalArgumentException(
          "samples: value=" + samples.length + ", limit=6 * " + timeS.length);
    }
    double[] quaternions = new double[4 * timeS.length];
    double[] biases = new double[3 * timeS.length];
    Beat beat = Beat.of(timeS, samples);
    if (beat.count() == 0) {
      for (int i = 0; i < timeS.length; i++) {
        quaternions[4 * i] = 1;
      }
      return new ReviewedMotion(quaternions, biases);
    }
    double[] bias = smoothedBias(beat);
    double[] gyroscope = new double[4 * beat.count()];
    for (int part = 0; part < beat.parts(); part++) {
      work(beat, beat.begin(part), beat.end(part), bias, gyroscope);
    }
    for (int i = 0; i < timeS.length; i++) {
      System.arraycopy(gyroscope, 4 * beat.position(i), quaternions, 4 * i, 4);
      System.arraycopy(bias, 3 * beat.position(i), biases, 3 * i, 3);
    }
    return new ReviewedMotion(quaternions, biases);
  }

  /** Mean of the biases of a forward and a backward run, 3 values a sample. */
  private double[] smoothedBias(Beat beat) {
    int n = beat.count();
    double[] bias = new double[3 * n];
    Vqf vqf = new Vqf(parameters, beat.intervalS());
    for (int i = 0; i < n; i++) {
      beat.step(vqf, i, 1);
      for (int axis = 0; axis < 3; axis++) {
        bias[3 * i + axis] = 0.5 * vqf.bias.bias(axis);
      }
    }
    Vqf back = new Vqf(parameters, beat.intervalS());
    back.bias.start(-vqf.bias.bias(0), -vqf.bias.bias(1), -vqf.bias.bias(2), vqf.bias.sigma());
    for (int i = n - 1; i >= 0; i--) {
      beat.step(back, i, -1);
      for (int axis = 0; axis < 3; axis++) {
        bias[3 * i + axis] -= 0.5 * back.bias.bias(axis);
      }
    }
    return bias;
  }

  /** Integrates one part and sets it upright. */
  private void work(Beat beat, int begin, int end, double[] bias, double[] quaternions) {
    double[] force = new double[3 * (end - begin)];
    Strapdown strapdown = new Strapdown();
    for (int i = begin; i < end; i++) {
      beat.advance(strapdown, i, bias);
      quaternions[4 * i] = strapdown.w;
      quaternions[4 * i + 1] = strapdown.x;
      quaternions[4 * i + 2] = strapdown.y;
      quaternions[4 * i + 3] = strapdown.z;
      int at = 3 * (i - begin);
      force[at] = strapdown.forceX;
      force[at + 1] = strapdown.forceY;
      force[at + 2] = strapdown.forceZ;
    }
    ZeroPhaseForce.lowPass(Butterworth.of(parameters.tauAccS(), beat.intervalS()), force);
    Inclination upright = new Inclination();
    for (int i = begin; i < end; i++) {
      int at = 3 * (i - begin);
      upright.erectTo(force[at], force[at + 1], force[at + 2]);
      upright.apply(quaternions, 4 * i);
    }
  }
}
