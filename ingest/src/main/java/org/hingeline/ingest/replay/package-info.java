/**
 * Samples → bytes, as a device would send them: what replays and virtual wearables need to come in
 * through the same door as hardware.
 */
package org.hingeline.ingest.replay;
