package org.hingeline.analysis.orientation;

/** The algorithm of the package, one sample after another on a steady beat. */
final class Vqf {

  private static final int OWN = 9;

  final RestDetector rest;
  final BiasEstimator bias;

  /** Sensor→earth. */
  double w = 1;

  double x;
  double y;
  double z;

  /** Rate without the gyroscope's errors, rad/s. */
  double rateX;

  double rateY;
  double rateZ;

  private final VqfParameters parameters;
  private final Strapdown strapdown = new Strapdown();
  private final Inclination inclination = new Inclination();
  private double intervalS;
  private int evidenceSamples;
  private Butterworth forceFilter;
  private Butterworth evidenceFilter;
  private Butterworth restFilter;
  private boolean aligned;

  Vqf(VqfParameters parameters, double samplingIntervalS) {
    this.parameters = parameters;
    rest = new RestDetector(parameters);
    bias = new BiasEstimator(parameters);
    tune(samplingIntervalS);
  }

  double intervalS() {
    return intervalS;
  }

  private void tune(double samplingIntervalS) {
    intervalS = samplingIntervalS;
    evidenceSamples = (int) Math.max(1, Math.round(parameters.biasIntervalS() / intervalS));
    forceFilter = Butterworth.of(parameters.tauAccS(), intervalS);
    evidenceFilter = Butterworth.of(parameters.tauAccS(), intervalS * evidenceSamples);
    restFilter = Butterworth.of(parameters.restTauS(), intervalS);
  }

  /** Goes on at another sampling interval. */
  void resample(double samplingIntervalS) {
    Butterworth oldForce = forceFilter;
    Butterworth oldEvidence = evidenceFilter;
    Butterworth oldRest = restFilter;
    double oldS = intervalS;
    int oldSamples = evidenceSamples;
    tune(samplingIntervalS);
    double ratio = intervalS / oldS;
    inclination.resample(oldForce, forceFilter, ratio);
    rest.resample(oldRest, restFilter, ratio);
    bias.evidence.resample(oldEvidence, evidenceFilter, ratio * evidenceSamples / oldSamples);
  }

  /** After a time nothing is known of: the vertical is found anew, the bias is a little older. */
  void restart(double silentS) {
    inclination.restart();
    rest.restart();
    bias.evidence.restart();
    bias.forget(silentS);
    aligned = false;
  }

  /** One sample; a force of zero is taken as missing. */
  void step(
      double dtS, double gyrX, double gyrY, double gyrZ, double accX, double accY, double accZ) {
    rest.gyroscope(restFilter, gyrX, gyrY, gyrZ);
    rateX = bias.corrected(0, gyrX);
    rateY = bias.corrected(1, gyrY);
    rateZ = bias.corrected(2, gyrZ);
    if (parameters.midInterval()) {
      strapdown.advanceByMeans(dtS, rateX, rateY, rateZ, accX, accY, accZ);
    } else {
      strapdown.advance(dtS, rateX, rateY, rateZ, accX, accY, accZ);
    }
    if (accX == 0 && accY == 0 && accZ == 0) {
      combine();
      return;
    }
    rest.accelerometer(restFilter, dtS, accX, accY, accZ);
    inclination.update(forceFilter, strapdown.forceX, strapdown.forceY, strapdown.forceZ);
    combine();
    weigh(dtS);
  }

  private void combine() {
    Inclination c = inclination;
    Strapdown g = strapdown;
    w = c.w * g.w - c.x * g.x - c.y * g.y - c.z * g.z;
    x = c.w * g.x + c.x * g.w + c.y * g.z - c.z * g.y;
    y = c.w * g.y - c.x * g.z + c.y * g.w + c.z * g.x;
    z = c.w * g.z + c.x * g.y - c.y * g.x + c.z * g.w;
  }

  /** What the correction says about the gyroscope; the first alignment says nothing. */
  private void weigh(double dtS) {
    boolean evident = aligned || !parameters.midInterval();
    aligned = true;
    bias.evidence.add(
        dtS,
        w,
        x,
        y,
        z,
        rateX,
        rateY,
        rateZ,
        evident ? inclination.leanX : 0,
        evident ? inclination.leanY : 0);
    if (bias.evidence.count < evidenceSamples) {
      return;
    }
    if (rest.atRest()) {
      bias.rest(evidenceFilter, rest.gyr.x, rest.gyr.y, rest.gyr.z);
    } else {
      bias.motion(evidenceFilter);
    }
  }

  int stateLength() {
    return OWN
        + Strapdown.STATE_LENGTH
        + Inclination.STATE_LENGTH
        + RestDetector.STATE_LENGTH
        + bias.stateLength();
  }

  int save(double[] to, int at) {
    double[] own = {w, x, y, z, rateX, rateY, rateZ, aligned ? 1 : 0, intervalS};
    System.arraycopy(own, 0, to, at, own.length);
    int next = strapdown.save(to, at + own.length);
    return bias.save(to, rest.save(to, inclination.save(to, next)));
  }

  int restore(double[] from, int at) {
    w = from[at];
    x = from[at + 1];
    y = from[at + 2];
    z = from[at + 3];
    rateX = from[at + 4];
    rateY = from[at + 5];
    rateZ = from[at + 6];
    aligned = from[at + 7] == 1;
    tune(from[at + 8]);
    int next = strapdown.restore(from, at + OWN);
    return bias.restore(from, rest.restore(from, inclination.restore(from, next)));
  }
}
