package org.hingeline.dashboard.live;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleChunk.ClockResidual;
import org.hingeline.dashboard.live.SampleChunk.DeviceMarker;
import org.hingeline.dashboard.live.SampleChunk.Item;
import org.hingeline.dashboard.live.SampleChunk.RawSample;

/** What the threads of the links brought and nobody has fetched yet, in order of arrival. */
final class Inbox implements SampleSource.Receiver {

  /**
   * Session time of the first arrival: readings of other sensors that were taken just before it,
   * and arrive just after it, still get a time that is not negative.
   */
  static final long SLACK_NS = 100_000_000L;

  /** One thing that arrived, on this computer's clock. */
  record Arrival(long hostNs, Item item) {

    /** The same on the clock of the session. */
    Item since(long zeroNs) {
      long timeNs = Math.max(0, hostNs - zeroNs);
      if (item instanceof RawSample s) {
        return new RawSample(
            s.segment(),
            timeNs,
            s.deviceTimeUs(),
            s.arrivalNs(),
            s.sequence(),
            s.gyrX(),
            s.gyrY(),
            s.gyrZ(),
            s.accX(),
            s.accY(),
            s.accZ());
      }
      if (item instanceof ClockResidual clock) {
        return new ClockResidual(timeNs, clock.segment(), clock.residualMs());
      }
      return new DeviceMarker(timeNs, ((DeviceMarker) item).marker());
    }
  }

  /** A sensor was tapped twice. */
  record Tap(String serial, double strengthMps2) {}

  private List<Arrival> arrivals = new ArrayList<>();
  private List<Tap> taps = new ArrayList<>();

  @Override
  public synchronized void sample(
      Segment segment,
      long hostNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    arrivals.add(
        new Arrival(
            hostNs,
            new RawSample(
                segment,
                hostNs,
                deviceTimeUs,
                arrivalNs,
                sequence,
                gyrX,
                gyrY,
                gyrZ,
                accX,
                accY,
                accZ)));
  }

  @Override
  public synchronized void clock(Segment segment, long hostNs, double residualMs) {
    arrivals.add(new Arrival(hostNs, new ClockResidual(hostNs, segment, residualMs)));
  }

  @Override
  public synchronized void mark(long hostNs, Marker marker) {
    arrivals.add(new Arrival(hostNs, new DeviceMarker(hostNs, marker)));
  }

  @Override
  public synchronized void tap(String serial, double strengthMps2) {
    taps.add(new Tap(serial, strengthMps2));
  }

  /** Every tap since the last call. */
  synchronized List<Tap> takeTaps() {
    List<Tap> taken = taps;
    taps = new ArrayList<>();
    return taken;
  }

  /** Everything that arrived since the last call. */
  synchronized List<Arrival> take() {
    List<Arrival> taken = arrivals;
    arrivals = new ArrayList<>(taken.size());
    return taken;
  }
}
