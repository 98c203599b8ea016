package org.hingeline.ingest.link;

/** Takes what a link has to say: never two calls at once, on threads of the link. */
public interface LinkListener {

  /**
   * Bytes arrived, cut anywhere.
   *
   * @param buffer valid only during this call
   * @param arrivalNs when they reached the host, on the host's clock
   */
  void onBytes(byte[] buffer, int offset, int length, long arrivalNs);

  /** The state changed. A link is configured anew whenever it is {@code CONNECTED_SILENT}. */
  void onStatus(LinkStatus status);
}
