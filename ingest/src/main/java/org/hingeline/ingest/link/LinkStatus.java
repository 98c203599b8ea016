package org.hingeline.ingest.link;

/**
 * The state of a link.
 *
 * @param link name of the link
 * @param state where it stands
 * @param reason why, in words for people; one line
 * @param sinceNs since when, on the host's clock
 * @param finished true when no further attempt follows
 */
public record LinkStatus(
    String link, LinkState state, String reason, long sinceNs, boolean finished) {
  @Override
  public String toString() {
    return link + ": " + reason;
  }
}
