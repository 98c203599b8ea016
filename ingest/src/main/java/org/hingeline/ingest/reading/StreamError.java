package org.hingeline.ingest.reading;

/** Why bytes that follow a frame are not the next frame. */
public enum StreamError {
  /** They do not begin as any frame does: noise, or bytes went missing. */
  HEADER,
  /** The bytes do not match their checksum. */
  CHECKSUM,
  /** The frame does not end where it should. */
  LENGTH,
  /** The frame is whole, and holds something that its kind cannot. */
  CONTENT
}
