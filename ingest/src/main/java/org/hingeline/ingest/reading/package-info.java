/**
 * Bytes of one sensor of any maker → its readings. A maker's {@link
 * org.hingeline.ingest.reading.FrameFormat} knows its frames; one scanner, the same for all, finds
 * them in a stream that is cut anywhere, falls into step again after noise, and counts everything.
 */
package org.hingeline.ingest.reading;
