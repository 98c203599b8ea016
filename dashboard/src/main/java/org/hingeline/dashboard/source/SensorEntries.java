package org.hingeline.dashboard.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.device.BatteryForecast;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.device.SensorStatus;
import org.hingeline.ingest.link.Link;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.link.LinkStatus;

/** How the sensors of a link are, for people: remembers since when, and how batteries went down. */
final class SensorEntries {

  private static final double NS_PER_S = 1e9;

  private final Map<String, Course> courses = new HashMap<>();

  /** The state of a sensor over time. */
  private static final class Course {
    private final BatteryForecast battery = new BatteryForecast();
    private LinkState state;
    private long sinceNs;

    double secondsIn(LinkState now, long nowNs) {
      if (state != now) {
        state = now;
        sinceNs = nowNs;
      }
      return (nowNs - sinceNs) / NS_PER_S;
    }
  }

  /** One entry for each sensor of the link, or one for the link while it has not told of any. */
  synchronized List<SensorReport.Entry> of(DeviceSession session, long nowNs) {
    Link link = session.link();
    List<SensorStatus> sensors = session.sensors(nowNs);
    return sensors.isEmpty()
        ? List.of(nothingYet(link, nowNs))
        : sensors.stream().map(sensor -> entry(link, sensor, nowNs)).toList();
  }

  private SensorReport.Entry entry(Link link, SensorStatus sensor, long nowNs) {
    String serial = sensor.sensor().toString();
    Course course = courses.computeIfAbsent(serial, key -> new Course());
    OptionalDouble percent = OptionalDouble.empty();
    if (sensor.batteryPercent().isPresent()) {
      percent = OptionalDouble.of(sensor.batteryPercent().getAsInt());
      course.battery.add(nowNs, percent.getAsDouble(), sensor.charging());
    }
    return new SensorReport.Entry(
        sensor.sensor().segment().map(Segment::label).orElse("unassigned"),
        serial,
        link.name(),
        sensor.state().name(),
        sensor.rateHz(),
        sensor.lossPercent(),
        percent,
        sensor.up(),
        new SensorReport.Connection(
            link.through(),
            sensor.reason(),
            course.secondsIn(sensor.state(), nowNs),
            sensor.jitterMs(),
            sensor.clockSkewPpm(),
            course.battery.minutesLeft()));
  }

  private static SensorReport.Entry nothingYet(Link link, long nowNs) {
    LinkStatus status = link.status();
    return new SensorReport.Entry(
        "unassigned",
        link.name(),
        link.name(),
        status.state().name(),
        0,
        0,
        OptionalDouble.empty(),
        "ok",
        new SensorReport.Connection(
            link.through(),
            status.reason(),
            (nowNs - status.sinceNs()) / NS_PER_S,
            Double.NaN,
            Double.NaN,
            OptionalLong.empty()));
  }
}
