package org.hingeline.ingest.link;

/** Where a link, or a sensor on it, stands. */
public enum LinkState {
  /** Known, and nothing done about it yet. */
  DISCOVERED,
  /** Being opened. */
  CONNECTING,
  /** Open; no data yet. */
  CONNECTED_SILENT,
  /** Data come. */
  STREAMING,
  /** Open; data came and have ceased for a moment. */
  STALE,
  /** Not open, or silent for too long. Another attempt follows unless the link is finished. */
  LOST
}
