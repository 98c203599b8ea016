package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;

/** One sensor on the body: what it would read at its next sample time. */
final class VirtualSensor {
  static final double GRAVITY_MPS2 = 9.80665;
  private static final long STEP_NS = 1_000_000L;
  private static final double STEP_S = STEP_NS * 1e-9;

  private final Segment segment;
  private final Body body;
  private final Skin skin;
  private final ImuErrorModel errorModel;
  private final LossModel lossModel;
  private final long firstNs;
  private final double rateHz;
  private final Taps taps = new Taps();
  private long count;

  VirtualSensor(Segment segment, Body body, WearableSetup setup, long seed) {
    this.segment = segment;
    this.body = body;
    this.rateHz = setup.ratesHz().get(segment);
    Dice dice = Dice.of(seed, "mounting " + segment.label());
    this.skin = new Skin(dice, setup.errors(), setup.neatly());
    this.firstNs = Math.round(dice.between(0, 1e9 / rateHz) / 1000) * 1000;
    this.errorModel = new ImuErrorModel(Dice.of(seed, "errors " + segment.label()), setup, rateHz);
    this.lossModel = new LossModel(Dice.of(seed, "loss " + segment.label()), setup.loss(), rateHz);
  }

  Segment segment() {
    return segment;
  }

  /** When the next sample is due, whole microseconds. */
  long nextNs() {
    return firstNs + Math.round(count * 1e6 / rateHz) * 1000;
  }

  /** The sample that is due, or {@code null} when it is lost. */
  Sample next() {
    long timeNs = nextNs();
    count++;
    Body.Place before = body.place(segment, timeNs - STEP_NS);
    Body.Place now = body.place(segment, timeNs);
    Body.Place after = body.place(segment, timeNs + STEP_NS);
    Vector force =
        after
            .positionM()
            .plus(before.positionM())
            .minus(now.positionM().times(2))
            .times(1 / (STEP_S * STEP_S))
            .plus(new Vector(0, 0, GRAVITY_MPS2));
    Turn turnBefore = skin.sensorToEarth(before.segmentToEarth());
    Turn turnNow = skin.sensorToEarth(now.segmentToEarth());
    Turn turnAfter = skin.sensorToEarth(after.segmentToEarth());
    Vector rate = turnBefore.inverse().then(turnAfter).rotationVector().times(0.5 / STEP_S);
    Vector wobbleRate = skin.shake(now.segmentToEarth().inverse().apply(force), 1 / rateHz);
    Vector specific = skin.wobbled(turnNow).inverse().apply(force).plus(taps.at(timeNs));
    Sample sample = errorModel.read(segment, timeNs, rate.plus(wobbleRate), specific);
    return lossModel.loses() ? null : sample;
  }

  /** Somebody taps it twice, now. */
  void tapTwice() {
    taps.twice();
  }

  /** The true orientation of the sensor, wobble left out. */
  Turn sensorToEarth(long timeNs) {
    return skin.sensorToEarth(body.place(segment, timeNs).segmentToEarth());
  }
}
