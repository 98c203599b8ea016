package org.hingeline.ingest.wearable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;
import org.hingeline.protocol.frame.FrameDecoder;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.Messages;

/**
 * The virtual wearable as a hub on a link: every sensor is a source, and what it says comes as
 * protocol bytes. The device clock is the time of the scenario.
 *
 * <p>Each source introduces itself at the start, every {@value #INFO_EVERY_S} s and when asked, and
 * tells its charge every {@value #BATTERY_EVERY_S} s. The caller decides how fast time passes.
 */
public final class WearableBytes {
  private static final long INFO_EVERY_S = 2;
  private static final long BATTERY_EVERY_S = 15;
  private static final long SECOND_NS = 1_000_000_000L;

  private final VirtualWearable wearable;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Segment, SourceFrames> bySegment = new EnumMap<>(Segment.class);
  private final List<SourceFrames> sources = new ArrayList<>();
  private final FrameDecoder requests = new FrameDecoder();
  private long nextInfoNs;
  private long nextBatteryNs;

  /** Nothing has been sent yet; the wearable is used up by this. */
  public WearableBytes(VirtualWearable wearable) {
    this.wearable = wearable;
    for (Segment segment : wearable.setup().ratesHz().keySet()) {
      SourceFrames frames =
          new SourceFrames(segment, sources.size(), wearable.setup(), wearable.seed(), out);
      sources.add(frames);
      bySegment.put(segment, frames);
    }
    out.write(Wire.DELIMITER);
  }

  /** What is sent up to this time of the scenario, after what was sent before. */
  public byte[] bytesUntil(long timeNs) {
    if (nextInfoNs == 0) {
      introduce(0);
    }
    wearable.advanceTo(timeNs, this::send);
    if (wearable.ended()) {
      sources.forEach(SourceFrames::flush);
    }
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }

  /** True once the scenario is over and everything of it was handed out. */
  public boolean ended() {
    return wearable.ended();
  }

  /**
   * Bytes from the host, cut anywhere. Questions for information and for the time are answered with
   * the next bytes; other requests have no effect on a virtual sensor.
   *
   * @param nowNs time of the scenario when they arrived
   */
  public void hear(byte[] bytes, int offset, int length, long nowNs) {
    requests.feed(
        bytes, offset, length, frame -> answer(frame.source(), Messages.read(frame), nowNs));
  }

  private void answer(int source, Message request, long nowNs) {
    for (int i = 0; i < sources.size(); i++) {
      if (source == i || source == Wire.ALL_SOURCES) {
        if (request instanceof Message.InfoRequest) {
          sources.get(i).info(nowNs);
        } else if (request instanceof Message.TimeSyncRequest sync) {
          long receivedUs = (nowNs / 1000) & 0xFFFF_FFFFL;
          sources.get(i).send(nowNs, new Message.TimeSyncAnswer(sync.hostTime(), receivedUs));
        }
      }
    }
  }

  private void send(WearableEvent event) {
    introduce(event.timeNs());
    if (event instanceof WearableEvent.Reading reading) {
      bySegment.get(reading.sample().segment()).sample(reading.sample());
    } else if (event instanceof WearableEvent.Said said) {
      sources.forEach(SourceFrames::flush);
      sources.get(0).send(said.timeNs(), new Message.Marker(said.marker().label()));
    }
  }

  private void introduce(long timeNs) {
    if (timeNs >= nextInfoNs) {
      sources.forEach(source -> source.info(timeNs));
      nextInfoNs = timeNs + INFO_EVERY_S * SECOND_NS;
    }
    if (timeNs >= nextBatteryNs) {
      sources.forEach(source -> source.battery(timeNs));
      nextBatteryNs = timeNs + BATTERY_EVERY_S * SECOND_NS;
    }
  }
}
