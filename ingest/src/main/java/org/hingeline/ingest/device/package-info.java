/**
 * Bytes → samples of one link: frames decoded, counts scaled, sensors assigned to segments, device
 * time put on the host's clock, and everything counted.
 */
package org.hingeline.ingest.device;
