package org.hingeline.ingest.device;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.maker.Maker;
import org.hingeline.ingest.maker.MakerProbe;

/**
 * Finds out whose sensor is on a link while it already decodes: our own protocol is assumed until
 * the bytes prove to be another maker's, and these bytes are then decoded again. Whenever the link
 * is opened anew the question is open again, for another sensor may be plugged in.
 */
final class DetectingDecoder implements LinkDecoder {
  private static final int PROBED_MAX = 16 << 10;

  private final String link;
  private final IngestConfig config;
  private final LinkHint hint;
  private final DeviceListener listener;

  private final Map<String, Optional<Segment>> assigned = new HashMap<>();
  private LinkDecoder active;
  private MakerProbe probe;
  private boolean decided;
  private final List<Piece> probed = new ArrayList<>();
  private int probedBytes;

  private record Piece(int length, long arrivalNs) {}

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  DetectingDecoder(String link, IngestConfig config, LinkHint hint, DeviceListener listener) {
    this.link = link;
    this.config = config;
    this.hint = hint;
    this.listener = listener;
    this.active = decoder(hint.maker().orElse(Maker.HINGELINE));
    open();
  }

  private LinkDecoder decoder(Maker maker) {
    return maker == Maker.HINGELINE
        ? new DeviceDecoder(link, config, hint, listener)
        : new MakerLinkDecoder(link, maker, config, hint, listener);
  }

  private void open() {
    decided = hint.maker().isPresent();
    forget();
  }

  private void forget() {
    probe = decided ? null : new MakerProbe();
    probed.clear();
    bytes.reset();
    probedBytes = 0;
  }

  @Override
  public void feed(byte[] buffer, int offset, int length, long arrivalNs) {
    active.feed(buffer, offset, length, arrivalNs);
    if (!decided) {
      probe.feed(buffer, offset, length);
      probed.add(new Piece(length, arrivalNs));
      bytes.write(buffer, offset, length);
      probedBytes += length;
      decide();
    }
  }

  private void decide() {
    Optional<Maker> found = probe.found();
    if (found.isPresent()) {
      decided = true;
      if (!found.equals(active.maker())) {
        active = decoder(found.get());
        assigned.forEach(active::assign);
        decodeAgain();
      }
      forget();
    } else if (probedBytes > PROBED_MAX) {
      forget();
    }
  }

  private void decodeAgain() {
    byte[] again = bytes.toByteArray();
    int from = 0;
    for (Piece piece : probed) {
      active.feed(again, from, piece.length(), piece.arrivalNs());
      from += piece.length();
    }
  }

  @Override
  public void reconnected() {
    active.reconnected();
    open();
  }

  @Override
  public Optional<Maker> maker() {
    return decided || hint.maker().isPresent() || active.counters().frames() > 0
        ? active.maker()
        : Optional.empty();
  }

  @Override
  public boolean needsInfo() {
    return active.needsInfo();
  }

  @Override
  public void assign(String serial, Optional<Segment> segment) {
    assigned.put(serial, segment);
    active.assign(serial, segment);
  }

  @Override
  public int sourceOf(Segment segment) {
    return active.sourceOf(segment);
  }

  @Override
  public DeviceCounters counters() {
    return active.counters();
  }

  @Override
  public String found() {
    return active.maker().map(maker -> maker.label() + " ").orElse("") + active.found();
  }

  @Override
  public List<SensorStatus> sensors(long nowNs) {
    return active.sensors(nowNs);
  }
}
