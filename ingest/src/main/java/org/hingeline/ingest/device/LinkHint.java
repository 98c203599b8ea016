package org.hingeline.ingest.device;

import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.maker.Maker;

/**
 * What is known of a link beforehand.
 *
 * @param maker who made its sensor; empty to find out
 * @param segment where its sensor is worn; one of our own that knows its place, or has been given
 *     one by its serial number, keeps it
 */
public record LinkHint(Optional<Maker> maker, Optional<Segment> segment) {
  /** Nothing is known. */
  public static final LinkHint NONE = new LinkHint(Optional.empty(), Optional.empty());
}
