package org.hingeline.ingest.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.clock.DeviceClock;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.protocol.frame.DecodeCounters;
import org.hingeline.protocol.frame.Frame;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.FrameSink;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.ImuView;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageListener;

/**
 * Turns the bytes of one link into samples on the host's clock. All sensors of the link share the
 * clock of its hub. No bytes make it throw; in steady state nothing is allocated. Not for several
 * threads at once.
 */
public final class DeviceDecoder implements LinkDecoder {
  private final String link;
  private final IngestConfig config;
  private final LinkHint hint;
  private final DeviceListener listener;
  private final FrameDecoder frames = new FrameDecoder();
  private final FrameSink sink = MessageListener.sink(new Dispatch());
  private final DeviceClock clock = new DeviceClock();
  private final Map<String, Optional<Segment>> assigned = new HashMap<>();
  private final SensorTrack[] tracks = new SensorTrack[Wire.SOURCES];
  private long arrivalNs;

  /**
   * A decoder for one link.
   *
   * @param link its name
   */
  public DeviceDecoder(String link, IngestConfig config, DeviceListener listener) {
    this(link, config, LinkHint.NONE, listener);
  }

  DeviceDecoder(String link, IngestConfig config, LinkHint hint, DeviceListener listener) {
    this.link = link;
    this.config = config;
    this.hint = hint;
    this.listener = listener;
  }

  /**
   * Takes in the next bytes of the link, cut anywhere.
   *
   * @param arrivalNs when they reached the host, never decreasing
   */
  @Override
  public void feed(byte[] buffer, int offset, int length, long arrivalNs) {
    this.arrivalNs = arrivalNs;
    frames.feed(buffer, offset, length, sink);
  }

  /** The link was opened anew: what was cut off is dropped, the sensors remain known. */
  @Override
  public void reconnected() {
    frames.reconnect();
  }

  /** Whether samples come from a sensor that has not said what it is. */
  @Override
  public boolean needsInfo() {
    for (SensorTrack track : tracks) {
      if (track != null && track.info == null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void assign(String serial, Optional<Segment> segment) {
    assigned.put(serial, segment);
    for (SensorTrack track : tracks) {
      if (track != null && track.info != null) {
        introduce(track, track.info);
      }
    }
  }

  /** The source of the sensor on this segment, 0 to 15; -1 when there is none. */
  @Override
  public int sourceOf(Segment segment) {
    for (SensorTrack track : tracks) {
      if (track != null && track.id.segment().equals(Optional.of(segment))) {
        return track.id.source();
      }
    }
    return -1;
  }

  @Override
  public Optional<Maker> maker() {
    return Optional.of(Maker.HINGELINE);
  }

  @Override
  public String found() {
    return frames.counters().toString();
  }

  /** What the frame decoder saw: intact frames and those with errors. */
  public DecodeCounters frameCounters() {
    return frames.counters();
  }

  /** What went through all sensors of the link. */
  @Override
  public DeviceCounters counters() {
    DeviceCounters sum = DeviceCounters.NONE;
    for (SensorTrack track : tracks) {
      sum = track == null ? sum : sum.plus(track.counters());
    }
    return sum;
  }

  /** How the sensors of the link do, in the order of their numbers. */
  @Override
  public List<SensorStatus> sensors(long nowNs) {
    List<SensorStatus> sensors = new ArrayList<>();
    for (SensorTrack track : tracks) {
      if (track != null) {
        sensors.add(track.status(nowNs, config));
      }
    }
    return sensors;
  }

  private SensorTrack track(Frame frame) {
    int source = frame.source();
    if (tracks[source] == null) {
      tracks[source] = new SensorTrack(link, source, clock);
    }
    SensorTrack track = tracks[source];
    track.lostFrames += frame.lostBefore();
    return track;
  }

  /** A sensor has said what it is, or is to be worn elsewhere. */
  private void introduce(SensorTrack track, DeviceInfo info) {
    Optional<Segment> worn = worn(info);
    String notUsed = worn.isPresent() ? "" : "not assigned to a segment";
    int holder = worn.map(this::sourceOf).orElse(-1);
    if (holder >= 0 && holder != track.id.source()) {
      notUsed = "the " + worn.get().label() + " already has sensor " + tracks[holder].id;
      worn = Optional.empty();
    }
    SensorId id = new SensorId(link, track.id.source(), info.serial(), worn);
    if (!id.equals(track.id) || !info.equals(track.info)) {
      track.become(id, info, notUsed);
      listener.onInfo(id, info);
    }
  }

  private Optional<Segment> worn(DeviceInfo info) {
    Optional<Segment> said = assigned.get(info.serial());
    return said != null
        ? said
        : Optional.ofNullable(config.segmentsBySerial().get(info.serial()))
            .or(() -> Segment.labelled(info.placement().label()))
            .or(hint::segment);
  }

  private void observed(int restartsBefore) {
    if (clock.restarts() != restartsBefore) {
      for (SensorTrack track : tracks) {
        if (track != null) {
          track.clockRestarted();
        }
      }
      String reason = clock.lastStart().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      listener.onClockRestart(link, "the device's clock " + reason, arrivalNs);
    }
  }

  private final class Dispatch implements MessageListener {

    @Override
    public void onSamples(Frame frame, ImuView samples) {
      SensorTrack track = track(frame);
      track.sampleFrames++;
      if (samples.sampleCount() == 0) {
        return;
      }
      int restarts = clock.restarts();
      long spanUs = samples.sampleOffsetUs(samples.sampleCount() - 1);
      long newestUs = clock.observe(frame.timeUs() + spanUs, arrivalNs);
      observed(restarts);
      track.take(samples, frame.sequence(), newestUs - spanUs, arrivalNs, listener);
    }

    @Override
    public void onMessage(Frame frame, Message message) {
      SensorTrack track = track(frame);
      track.messageFrames++;
      long timeNs = clock.hostNs(frame.timeUs(), arrivalNs);
      if (message instanceof DeviceInfo info) {
        introduce(track, info);
      } else if (message instanceof Message.Marker marker) {
        Optional<Marker> known = Marker.labelled(marker.label());
        track.unknownMarkers += known.isPresent() ? 0 : 1;
        known.ifPresent(label -> listener.mark(timeNs, label));
      } else if (message instanceof Message.Battery battery) {
        track.charged(battery);
        listener.onBattery(track.id, timeNs, battery);
      } else if (message instanceof Message.Button button) {
        listener.onButton(track.id, timeNs, button);
      } else if (message instanceof Message.DeviceError error) {
        listener.onDeviceError(track.id, timeNs, error);
      }
    }
  }
}
