package org.hingeline.dashboard.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.guide.PlacesStatus.Heard;

/**
 * Finds out which sensor is worn where: asks for a double tap on each place in turn. A tap shakes
 * the neighbours too, so the strongest sensor within a third of a second answers, and only when no
 * other felt half as much. It has no clock: time comes with every call.
 */
public final class PlaceGuide {

  private static final long TOGETHER_NS = 350_000_000L;
  private static final double ALONE_RATIO = 2;

  private final List<Segment> asked;
  private final Map<Segment, String> found = new EnumMap<>(Segment.class);
  private final List<Tap> taps = new ArrayList<>();
  private int at;
  private Heard heard = Heard.NOTHING;

  private record Tap(String serial, long timeNs, double strengthMps2) {}

  /**
   * Asks for as many places as there are sensors.
   *
   * @param sensors how many stream, at least 1
   */
  public PlaceGuide(int sensors) {
    Segment[] order = Segment.values();
    asked = List.of(order).subList(0, Math.max(1, Math.min(sensors, order.length)));
  }

  /** A sensor was tapped twice. */
  public void tap(String serial, long nowNs, double strengthMps2) {
    taps.add(new Tap(serial, nowNs, strengthMps2));
  }

  /** Time has passed; whether something has changed that is worth showing. */
  public boolean advance(long nowNs) {
    if (taps.isEmpty() || done() || nowNs - taps.get(0).timeNs() < TOGETHER_NS) {
      return false;
    }
    Tap strongest = taps.get(0);
    for (Tap tap : taps) {
      strongest = tap.strengthMps2() > strongest.strengthMps2() ? tap : strongest;
    }
    String serial = strongest.serial();
    double limit = strongest.strengthMps2() / ALONE_RATIO;
    boolean alone =
        taps.stream().allMatch(tap -> tap.serial().equals(serial) || tap.strengthMps2() < limit);
    taps.clear();
    if (!alone) {
      heard = Heard.SEVERAL;
    } else if (found.containsValue(serial)) {
      heard = Heard.KNOWN;
    } else {
      heard = Heard.ONE;
      found.put(asked.get(at), serial);
      at++;
    }
    return true;
  }

  /** The person goes on without this place. */
  public void skip() {
    at++;
    heard = Heard.NOTHING;
  }

  /** Whether every place has been asked for. */
  public boolean done() {
    return at >= asked.size();
  }

  /** The sensors that have answered, by place. */
  public Map<Segment, String> found() {
    return Map.copyOf(found);
  }

  /** Where it stands; empty when it is done. */
  public Optional<PlacesStatus> status() {
    return done()
        ? Optional.empty()
        : Optional.of(new PlacesStatus(asked, asked.get(at), found(), heard));
  }
}
