package org.hingeline.storage;

/**
 * How well a recorder keeps up, for the page.
 *
 * @param acceptedSamples raw samples given to the recorder
 * @param acceptedAngles instants of angles given to the recorder
 * @param leftOutSamples raw samples not kept, because the disk took no data for too long
 * @param leftOutAngles instants of angles not kept, for the same reason
 * @param pendingBytes accepted and not yet on disk
 * @param spooledBytes on disk and not yet in the databases
 * @param problem why data wait, one sentence that names the path; {@code null} when all is well
 */
public record RecorderHealth(
    long acceptedSamples,
    long acceptedAngles,
    long leftOutSamples,
    long leftOutAngles,
    long pendingBytes,
    long spooledBytes,
    String problem) {}
