package org.hingeline.ingest.link;

import java.util.Locale;
import org.hingeline.ingest.IngestConfig;

/** Decides the state of a link from what happens and what time it is. */
final class LinkWatch {
  private static final double NS = 1e9;

  private final String link;
  private final IngestConfig limits;
  private LinkStatus status;
  private long lastDataNs;

  LinkWatch(String link, IngestConfig limits, long nowNs) {
    this.link = link;
    this.limits = limits;
    this.status = new LinkStatus(link, LinkState.DISCOVERED, "not opened yet", nowNs, false);
  }

  LinkStatus status() {
    return status;
  }

  LinkStatus connecting(long nowNs) {
    return become(LinkState.CONNECTING, "connecting", nowNs, false);
  }

  LinkStatus connected(long nowNs) {
    return become(LinkState.CONNECTED_SILENT, "connected, no data yet", nowNs, false);
  }

  /** Data came; returns whether that changed the state. */
  boolean data(long nowNs) {
    lastDataNs = nowNs;
    if (status.state() == LinkState.STREAMING) {
      return false;
    }
    become(LinkState.STREAMING, "streaming", nowNs, false);
    return true;
  }

  LinkStatus lost(String reason, long nowNs) {
    return become(LinkState.LOST, reason, nowNs, false);
  }

  LinkStatus finished(String reason, long nowNs) {
    return become(LinkState.LOST, reason, nowNs, true);
  }

  /** Time passed; returns whether that changed the state. */
  boolean tick(long nowNs) {
    long inStateNs = nowNs - status.sinceNs();
    long silentNs = nowNs - lastDataNs;
    switch (status.state()) {
      case CONNECTING -> {
        return inStateNs > limits.connectWithinNs()
            && loses("did not open within " + seconds(limits.connectWithinNs()), nowNs);
      }
      case CONNECTED_SILENT -> {
        return inStateNs > limits.silentAfterNs()
            && loses("connected, but no data for " + seconds(limits.silentAfterNs()), nowNs);
      }
      case STREAMING -> {
        if (silentNs <= limits.staleAfterNs()) {
          return false;
        }
        String reason = "no data for " + seconds(limits.staleAfterNs());
        become(LinkState.STALE, reason, nowNs, false);
        return true;
      }
      case STALE -> {
        return silentNs > limits.lostAfterNs()
            && loses("no data for " + seconds(limits.lostAfterNs()), nowNs);
      }
      case DISCOVERED, LOST -> {
        return false;
      }
    }
    return false;
  }

  private boolean loses(String reason, long nowNs) {
    lost(reason, nowNs);
    return true;
  }

  private LinkStatus become(LinkState state, String reason, long nowNs, boolean finished) {
    status = new LinkStatus(link, state, reason, nowNs, finished);
    return status;
  }

  private static String seconds(long ns) {
    return String.format(Locale.ROOT, "%.1f s", ns / NS);
  }
}
