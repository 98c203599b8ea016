package org.hingeline.protocol.frame;

/** Why a chunk between two delimiters did not become a frame, in the order of the checks. */
public enum DecodeError {
  /** Longer than any frame: noise, or a delimiter went missing. */
  TOO_LONG,
  /** The list of zeros does not end with the chunk. */
  STUFFING,
  /** No room for the header and the checksum. */
  TOO_SHORT,
  /** The bytes do not match their checksum. */
  CHECKSUM,
  /** An intact frame of another major version. */
  VERSION,
  /** A compact frame of a source whose full time is not known yet. */
  NO_REFERENCE,
  /** An intact frame of a type that this version does not know; skipped. */
  UNKNOWN_TYPE,
  /** An intact frame whose payload is shorter than its type, its count or its lengths ask for. */
  PAYLOAD
}
