package org.hingeline.dashboard.source;

import java.io.IOException;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableBytes;
import org.hingeline.ingest.wearable.WearableSetup;

/** A simulated person with three sensors, as the bytes their hub sends. */
public final class WearableFrames implements FrameStream {

  private static final long STEP_NS = 10_000_000L;

  private final Scenario scenario;
  private final long seed;

  /** The standard three sensors on a person drawn from the seed. */
  public WearableFrames(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
  }

  @Override
  public void play(FrameReceiver receiver) throws IOException {
    WearableBytes hub =
        new WearableBytes(new VirtualWearable(scenario, WearableSetup.standard(), seed));
    boolean wanted = true;
    for (long timeNs = 0; wanted && !hub.ended(); timeNs += STEP_NS) {
      byte[] bytes = hub.bytesUntil(timeNs);
      if (bytes.length > 0) {
        wanted = receiver.frame(timeNs, bytes, bytes.length);
      }
    }
  }
}
