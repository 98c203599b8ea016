package org.hingeline.ingest.wearable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;

/**
 * A person wearing sensors, performing a scenario: the readings of every sensor and the markers, in
 * order of time, as far as they are asked for. The same seed gives the same stream.
 */
public final class VirtualWearable {
  private static final long AHEAD_NS = 1_000_000_000L;
  private static final long TAIL_NS = 2_000_000_000L;

  private final WearableSetup setup;
  private final long seed;
  private final Timeline timeline = new Timeline();
  private final Body body;
  private final Choreography choreography;
  private final List<VirtualSensor> sensors = new ArrayList<>();
  private final boolean forgetful;
  private long forgottenNs;
  private WearableEvent peeked;
  private boolean ended;

  /** A wearable at time 0 of its scenario; one that repeats forgets what is long past. */
  public VirtualWearable(Scenario scenario, WearableSetup setup, long seed) {
    this(scenario, setup, seed, seed);
  }

  /**
   * The same for a person who comes again: with another seed the same body puts the sensors on anew
   * and moves on another day.
   */
  public VirtualWearable(Scenario scenario, WearableSetup setup, long personSeed, long seed) {
    this.setup = setup;
    this.seed = seed;
    Person person = Person.drawn(personSeed);
    this.body = new Body(person, timeline, setup.headingDeg());
    this.choreography =
        new Choreography(scenario, person, setup.ratesHz().keySet(), timeline, seed);
    this.forgetful = !scenario.repeated().isEmpty();
    for (Segment segment : setup.ratesHz().keySet()) {
      sensors.add(new VirtualSensor(segment, body, setup, seed));
    }
  }

  public WearableSetup setup() {
    return setup;
  }

  /** The next event, or {@code null} after the last one. */
  public WearableEvent nextEvent() {
    WearableEvent event = peek();
    peeked = null;
    return event;
  }

  /** Hands over every event up to this time, the time itself included. */
  public void advanceTo(long timeNs, Consumer<WearableEvent> receiver) {
    for (WearableEvent event = peek(); event != null; event = peek()) {
      if (event.timeNs() > timeNs) {
        return;
      }
      peeked = null;
      receiver.accept(event);
    }
  }

  /** True once the last event was handed over. */
  public boolean ended() {
    return ended;
  }

  /** Somebody taps the sensor on this segment twice, from its next reading on; from any thread. */
  public void tapTwice(Segment segment) {
    sensors.stream().filter(s -> s.segment() == segment).forEach(VirtualSensor::tapTwice);
  }

  long seed() {
    return seed;
  }

  Body body() {
    return body;
  }

  Timeline timeline() {
    return timeline;
  }

  Choreography choreography() {
    return choreography;
  }

  List<VirtualSensor> sensors() {
    return sensors;
  }

  private WearableEvent peek() {
    while (peeked == null && !ended) {
      VirtualSensor due = sensors.get(0);
      for (VirtualSensor sensor : sensors) {
        if (sensor.nextNs() < due.nextNs()) {
          due = sensor;
        }
      }
      long timeNs = due.nextNs();
      boolean goesOn = choreography.extendTo(timeNs + AHEAD_NS);
      WearableEvent.Said said = choreography.said().peek();
      if (said != null && said.timeNs() <= timeNs) {
        peeked = choreography.said().remove();
        return peeked;
      }
      if (!goesOn && timeNs > choreography.endNs() + TAIL_NS) {
        ended = true;
        return null;
      }
      Sample sample = due.next();
      peeked = sample == null ? null : new WearableEvent.Reading(sample);
      forgetBefore(timeNs);
    }
    return peeked;
  }

  private void forgetBefore(long timeNs) {
    if (forgetful && timeNs > forgottenNs + 10 * AHEAD_NS) {
      forgottenNs = timeNs;
      timeline.forgetBefore(timeNs - AHEAD_NS);
      choreography.forget();
    }
  }
}
