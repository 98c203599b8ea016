package org.hingeline.ingest.device;

/**
 * What went through a link, or one sensor of it, so far:
 *
 * <pre>
 * frames   = sampleFrames + messageFrames
 * received = delivered + withoutInfo + unassigned + repeated
 * </pre>
 *
 * @param frames intact frames
 * @param sampleFrames those that hold samples
 * @param messageFrames all others
 * @param received samples in intact frames
 * @param delivered samples handed on
 * @param withoutInfo samples whose scale was not known because the device information was missing
 * @param unassigned samples of a sensor that is not assigned to a segment of its own
 * @param repeated samples not later than the one before them
 * @param missing samples that should have come between those received, by their times
 * @param lostFrames frames that should have come, by their numbers
 * @param unknownMarkers markers whose label means nothing
 */
public record DeviceCounters(
    long frames,
    long sampleFrames,
    long messageFrames,
    long received,
    long delivered,
    long withoutInfo,
    long unassigned,
    long repeated,
    long missing,
    long lostFrames,
    long unknownMarkers) {
  static final DeviceCounters NONE = new DeviceCounters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Share of samples that did not come, 0 to 100. */
  public double lossPercent() {
    return missing == 0 ? 0 : 100.0 * missing / (missing + received);
  }

  DeviceCounters plus(DeviceCounters other) {
    return new DeviceCounters(
        frames + other.frames,
        sampleFrames + other.sampleFrames,
        messageFrames + other.messageFrames,
        received + other.received,
        delivered + other.delivered,
        withoutInfo + other.withoutInfo,
        unassigned + other.unassigned,
        repeated + other.repeated,
        missing + other.missing,
        lostFrames + other.lostFrames,
        unknownMarkers + other.unknownMarkers);
  }
}
