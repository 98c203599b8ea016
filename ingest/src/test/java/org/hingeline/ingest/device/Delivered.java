package org.hingeline.ingest.device;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.Message;

/** Everything a decoder delivered. */
final class Delivered implements DeviceListener {
  final Map<Segment, List<Sample>> samples = new EnumMap<>(Segment.class);
  final List<Marker> markers = new ArrayList<>();
  final List<Long> markerNs = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  long announced;

  @Override
  public synchronized void accept(
      Segment segment,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    samples
        .computeIfAbsent(segment, s -> new ArrayList<>())
        .add(new Sample(segment, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ));
  }

  @Override
  public synchronized void mark(long timeNs, Marker marker) {
    markers.add(marker);
    markerNs.add(timeNs);
  }

  @Override
  public synchronized void onReceived(
      SensorId sensor, int sequence, long deviceTimeUs, long arrivalNs, int count) {
    announced += count;
  }

  @Override
  public void onInfo(SensorId sensor, DeviceInfo info) {
    said.add("info " + sensor + " " + sensor.segment().map(Segment::label).orElse("nowhere"));
  }

  @Override
  public void onBattery(SensorId sensor, long timeNs, Message.Battery battery) {
    said.add("battery " + sensor + " " + battery.percent());
  }

  @Override
  public void onButton(SensorId sensor, long timeNs, Message.Button button) {
    said.add("button " + sensor + " " + button.action());
  }

  @Override
  public void onDeviceError(SensorId sensor, long timeNs, Message.DeviceError error) {
    said.add("error " + sensor + " " + error.text());
  }

  @Override
  public void onClockRestart(String link, String reason, long arrivalNs) {
    said.add(link + ": " + reason);
  }

  synchronized List<Sample> of(Segment segment) {
    return List.copyOf(samples.getOrDefault(segment, List.of()));
  }

  synchronized Sample of(Segment segment, int index) {
    return samples.get(segment).get(index);
  }

  synchronized long count() {
    return samples.values().stream().mapToLong(List::size).sum();
  }
}
