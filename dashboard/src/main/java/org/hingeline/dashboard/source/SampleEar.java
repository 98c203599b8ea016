package org.hingeline.dashboard.source;

import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource.Receiver;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.SensorId;
import org.hingeline.protocol.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a link's sensors measure, for the ingest: gives every sample the frame it came in. */
final class SampleEar implements DeviceListener {

  /** Two short pulses: noticed in a lift, over before it ends. */
  static final Message CUE = new Message.Vibrate(120, 70, 2);

  private static final Logger LOG = LoggerFactory.getLogger(SampleEar.class);

  private static final long NS_PER_US = 1_000;

  private final Receiver receiver;
  private boolean first;
  private int sequence;
  private long firstDeviceUs;
  private long firstHostNs;
  private long arrivalNs;

  SampleEar(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void onReceived(
      SensorId sensor, int frame, long deviceTimeUs, long frameArrivalNs, int samples) {
    first = true;
    sequence = frame;
    firstDeviceUs = deviceTimeUs;
    arrivalNs = frameArrivalNs;
  }

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    if (first) {
      first = false;
      firstHostNs = timeNs;
    }
    // Within one frame the two clocks differ by far less than a microsecond.
    long deviceTimeUs = firstDeviceUs + Math.round((timeNs - firstHostNs) / (double) NS_PER_US);
    receiver.sample(
        segment, timeNs, deviceTimeUs, arrivalNs, sequence, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  @Override
  public void onClock(SensorId sensor, long clockArrivalNs, double residualMs) {
    sensor.segment().ifPresent(worn -> receiver.clock(worn, clockArrivalNs, residualMs));
  }

  @Override
  public void mark(long timeNs, Marker marker) {
    receiver.mark(timeNs, marker);
  }

  @Override
  public void onDoubleTap(SensorId sensor, long timeNs, double strengthMps2) {
    receiver.tap(sensor.toString(), strengthMps2);
  }

  @Override
  public void onClockRestart(String link, String reason, long restartArrivalNs) {
    LOG.warn("{}: {}", link, reason);
  }
}
