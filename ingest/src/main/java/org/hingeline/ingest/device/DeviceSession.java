package org.hingeline.ingest.device;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.link.Link;
import org.hingeline.ingest.link.LinkListener;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.link.LinkStatus;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.Message;
import org.hingeline.protocol.message.MessageEncoder;

/**
 * A link and the sensors on it: configures them whenever the link comes up, decodes what they send
 * and knows how they do. Everything the listeners get comes on threads of the link, one call at a
 * time.
 */
public final class DeviceSession implements Closeable {
  private static final long INFO_AGAIN_NS = 1_000_000_000;

  private final Link link;
  private final Consumer<LinkStatus> statuses;
  private final LinkHint hint;
  private final LinkDecoder decoder;
  private final MessageEncoder encoder = new MessageEncoder(Wire.ALL_SOURCES);
  private final byte[] out = new byte[Wire.MAX_ENCODED_BYTES];
  private long askedNs;

  private DeviceSession(
      Link link,
      IngestConfig config,
      LinkHint hint,
      DeviceListener listener,
      Consumer<LinkStatus> statuses) {
    this.link = link;
    this.statuses = statuses;
    this.hint = hint;
    this.decoder = new DetectingDecoder(link.name(), config, hint, listener);
  }

  /**
   * Opens the link.
   *
   * @param listener gets samples, markers and what sensors say
   * @param statuses gets every change of the state of the link
   */
  public static DeviceSession open(
      Link link, IngestConfig config, DeviceListener listener, Consumer<LinkStatus> statuses) {
    return open(link, config, LinkHint.NONE, listener, statuses);
  }

  /**
   * The same for a link of which something is known.
   *
   * @param hint whose sensor is on it and where it is worn
   */
  public static DeviceSession open(
      Link link,
      IngestConfig config,
      LinkHint hint,
      DeviceListener listener,
      Consumer<LinkStatus> statuses) {
    DeviceSession session = new DeviceSession(link, config, hint, listener, statuses);
    link.open(session.new Ear());
    return session;
  }

  /** The link underneath. */
  public Link link() {
    return link;
  }

  /**
   * From now on a sensor is worn somewhere else; nothing happens when it is not on this link.
   *
   * @param segment where; empty for nowhere
   */
  public void assign(String serial, Optional<Segment> segment) {
    synchronized (decoder) {
      decoder.assign(serial, segment);
    }
  }

  /** How the sensors do; none that is known streams while the link does not. */
  public List<SensorStatus> sensors(long nowNs) {
    LinkStatus now = link.status();
    synchronized (decoder) {
      List<SensorStatus> sensors = decoder.sensors(nowNs);
      return now.state() == LinkState.STREAMING || now.state() == LinkState.STALE
          ? sensors
          : sensors.stream().map(s -> s.with(now.state(), now.reason())).toList();
    }
  }

  /** What went through. */
  public DeviceCounters counters() {
    synchronized (decoder) {
      return decoder.counters();
    }
  }

  /** Whose sensors these are; empty while nothing was found that tells. */
  public Optional<Maker> maker() {
    synchronized (decoder) {
      return decoder.maker();
    }
  }

  /** What was found in the bytes, in one line: frames, and what was not one. */
  public String frameCounters() {
    synchronized (decoder) {
      return decoder.found();
    }
  }

  /** Sends a command to every sensor of the link; false when it is not taken. */
  public boolean send(Message command) {
    return maker().orElse(Maker.HINGELINE) == Maker.HINGELINE && send(command, encoder);
  }

  /** Sends a command to the sensor on a segment; false when there is none or it is not taken. */
  public boolean send(Message command, Segment segment) {
    int source;
    synchronized (decoder) {
      source = decoder.sourceOf(segment);
    }
    return source >= 0 && send(command, new MessageEncoder(source));
  }

  private boolean send(Message command, MessageEncoder with) {
    synchronized (out) {
      int length = with.encode(0, command, out, 0);
      return link.send(out, 0, length);
    }
  }

  @Override
  public void close() {
    link.close();
  }

  /**
   * A sensor whose maker was given is told only what it understands; else ours is asked for too,
   * which others ignore.
   */
  private void start(Maker maker) {
    if (hint.maker().isEmpty() || maker == Maker.HINGELINE) {
      send(new Message.InfoRequest(), encoder);
      send(new Message.Start(), encoder);
    }
    byte[] theirs = maker.start();
    if (theirs.length > 0) {
      link.send(theirs, 0, theirs.length);
    }
  }

  private final class Ear implements LinkListener {
    @Override
    public void onBytes(byte[] buffer, int offset, int length, long arrivalNs) {
      boolean ask;
      synchronized (decoder) {
        decoder.feed(buffer, offset, length, arrivalNs);
        ask = decoder.needsInfo() && arrivalNs - askedNs > INFO_AGAIN_NS;
      }
      if (ask) {
        askedNs = arrivalNs;
        send(new Message.InfoRequest());
      }
    }

    @Override
    public void onStatus(LinkStatus status) {
      if (status.state() == LinkState.CONNECTED_SILENT) {
        Optional<Maker> maker;
        synchronized (decoder) {
          decoder.reconnected();
          maker = decoder.maker();
        }
        askedNs = status.sinceNs();
        start(maker.orElse(Maker.HINGELINE));
      }
      statuses.accept(status);
    }
  }
}
