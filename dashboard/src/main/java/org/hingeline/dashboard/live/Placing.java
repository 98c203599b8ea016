package org.hingeline.dashboard.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.guide.PlaceGuide;
import org.hingeline.dashboard.guide.PlacesStatus;
import org.hingeline.storage.StorageException;
import org.hingeline.storage.records.SensorPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which sensor is worn where: tells the links, remembers it by serial number, and finds it out by
 * taps. A place has one sensor: whoever is put there takes it from the one before.
 */
final class Placing {

  private static final Logger LOG = LoggerFactory.getLogger(Placing.class);
  private static final String STREAMING = "STREAMING";

  private final List<SampleSource> sources;
  private final SensorPlaces memory;
  private final Map<Segment, String> holders = new LinkedHashMap<>();
  private final Consumer<Runnable> aside;
  private PlaceGuide guide;
  private boolean calibrating;
  private boolean moved;

  /**
   * @param aside runs what may wait for the disk
   */
  Placing(List<SampleSource> sources, SensorPlaces memory, Consumer<Runnable> aside) {
    this.sources = sources;
    this.memory = memory;
    this.aside = aside;
  }

  /** Tells the links what was remembered, before they open. */
  void recall() {
    Map<String, Segment> places = memory.all();
    sources.forEach(source -> source.remember(places));
  }

  /**
   * Does what a person asked for.
   *
   * @param nowMs wall clock, milliseconds since 1970 UTC
   * @return why it cannot be done now, or empty when it was done
   */
  Optional<String> perform(SensorCommand command, long nowMs) {
    if (command instanceof SensorCommand.FindPlaces) {
      if (calibrating) {
        return Optional.of("A calibration is under way. Finish or end it first.");
      }
      long streaming = sensors().stream().filter(s -> s.state().equals(STREAMING)).count();
      if (streaming == 0) {
        return Optional.of("No sensor is streaming yet.");
      }
      guide = new PlaceGuide((int) streaming);
    } else if (command instanceof SensorCommand.SkipPlace) {
      if (guide != null) {
        guide.skip();
        settle(nowMs);
      }
    } else if (command instanceof SensorCommand.CancelPlaces) {
      guide = null;
    } else if (command instanceof SensorCommand.Place place) {
      return place(place.serial(), place.segment(), nowMs);
    } else if (command instanceof SensorCommand.Exchange exchange) {
      return exchange(exchange.first(), exchange.second(), nowMs);
    }
    return Optional.empty();
  }

  /** A sensor was tapped twice. */
  void tap(String serial, long nowNs, double strengthMps2) {
    if (guide != null) {
      guide.tap(serial, nowNs, strengthMps2);
    }
  }

  /** Time has passed; whether the state is worth telling. */
  boolean advance(long nowNs, long nowMs) {
    boolean changed = guide != null && guide.advance(nowNs);
    if (changed) {
      settle(nowMs);
    }
    return changed;
  }

  /**
   * Whether a calibration is under way. One that begins ends the search, so that only one of them
   * asks something of the person.
   *
   * @return whether a search was ended
   */
  boolean calibrating(boolean now) {
    boolean ended = now && guide != null;
    calibrating = now;
    if (ended) {
      guide = null;
    }
    return ended;
  }

  /** Where the search stands; empty while there is none. */
  Optional<PlacesStatus> status() {
    return guide == null ? Optional.empty() : guide.status();
  }

  /** Whether a sensor has been moved to another segment since the last call. */
  boolean takeMoved() {
    boolean taken = moved;
    moved = false;
    return taken;
  }

  /** Of two sensors that say they are worn on the same segment only the first is used. */
  void keepApart(List<SensorReport.Entry> entries) {
    for (SensorReport.Entry entry : entries) {
      Optional<Segment> worn = Segment.labelled(entry.segment());
      if (worn.isPresent()) {
        String holder = holders.putIfAbsent(worn.get(), entry.serial());
        if (holder != null && !holder.equals(entry.serial())) {
          if (wears(entries, holder, worn.get())) {
            LOG.warn(
                "The {} already has {}; {} is not used",
                worn.get().label(),
                holder,
                entry.serial());
            tell(entry.serial(), Optional.empty());
          } else {
            holders.put(worn.get(), entry.serial());
          }
        }
      }
    }
  }

  private static boolean wears(List<SensorReport.Entry> entries, String serial, Segment segment) {
    return entries.stream()
        .anyMatch(e -> e.serial().equals(serial) && e.segment().equals(segment.label()));
  }

  private void settle(long nowMs) {
    if (guide.done()) {
      Map<Segment, String> found = guide.found();
      guide = null;
      found.forEach((segment, serial) -> place(serial, Optional.of(segment), nowMs));
    }
  }

  private Optional<String> place(String serial, Optional<Segment> segment, long nowMs) {
    List<SensorReport.Entry> sensors = sensors();
    if (sensors.stream().noneMatch(sensor -> sensor.serial().equals(serial))) {
      return Optional.of("There is no sensor " + serial + ".");
    }
    segment.ifPresent(
        place ->
            sensors.stream()
                .filter(other -> other.segment().equals(place.label()))
                .filter(other -> !other.serial().equals(serial))
                .forEach(other -> tell(other.serial(), Optional.empty())));
    holders.values().removeIf(serial::equals);
    segment.ifPresent(place -> holders.put(place, serial));
    tell(serial, segment);
    aside.accept(() -> remember(serial, segment, nowMs));
    return Optional.empty();
  }

  private Optional<String> exchange(Segment first, Segment second, long nowMs) {
    Optional<String> onFirst = wearerOf(first);
    Optional<String> onSecond = wearerOf(second);
    if (onFirst.isEmpty() || onSecond.isEmpty()) {
      return Optional.of(
          "There is no sensor on the " + (onFirst.isEmpty() ? first : second).label() + ".");
    }
    return place(onFirst.get(), Optional.of(second), nowMs)
        .or(() -> place(onSecond.get(), Optional.of(first), nowMs));
  }

  private Optional<String> wearerOf(Segment segment) {
    return sensors().stream()
        .filter(sensor -> sensor.segment().equals(segment.label()))
        .map(SensorReport.Entry::serial)
        .findFirst();
  }

  private void remember(String serial, Optional<Segment> segment, long nowMs) {
    try {
      if (segment.isPresent()) {
        memory.place(serial, segment.get(), nowMs);
      } else {
        memory.forget(serial);
      }
    } catch (StorageException e) {
      LOG.error("The place of {} is used now, but not remembered: {}", serial, e.getMessage());
    }
  }

  private void tell(String serial, Optional<Segment> segment) {
    moved = true;
    sources.forEach(source -> source.assign(serial, segment));
  }

  private List<SensorReport.Entry> sensors() {
    return sources.stream().flatMap(source -> source.sensors().stream()).toList();
  }
}
