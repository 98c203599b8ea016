package org.hingeline.storage;

import java.nio.file.Path;
import java.util.Locale;

/** How much room is left where sessions are kept; looked at now and then, read at any time. */
final class DiskRoom {

  /** Room has to grow by so much beyond a limit before it is plenty again. */
  private static final double RELIEF = 1.1;

  /** What room there is, from plenty to little. */
  enum State {
    PLENTY,
    LOW,
    RAW_STOPS
  }

  private record Seen(State state, long freeBytes) {}

  private final Path folder;
  private final DiskLimits limits;
  private volatile Seen seen = new Seen(State.PLENTY, Long.MAX_VALUE);

  DiskRoom(Path folder, DiskLimits limits) {
    this.folder = folder;
    this.limits = limits;
    look();
  }

  /** Looks how much is left. A file system that does not say so answers 0 and is left alone. */
  void look() {
    long freeBytes = folder.toFile().getUsableSpace();
    if (freeBytes > 0 || folder.toFile().getTotalSpace() > 0) {
      seen = new Seen(state(freeBytes, seen.state), freeBytes);
    }
  }

  private State state(long freeBytes, State before) {
    if (freeBytes < limit(limits.rawStopsBelowBytes(), before == State.RAW_STOPS)) {
      return State.RAW_STOPS;
    }
    return freeBytes < limit(limits.announceBelowBytes(), before != State.PLENTY)
        ? State.LOW
        : State.PLENTY;
  }

  private static double limit(long bytes, boolean reached) {
    return reached ? RELIEF * bytes : bytes;
  }

  State state() {
    return seen.state;
  }

  /** What a person should know of it; {@code null} while there is plenty. */
  String words() {
    Seen now = seen;
    return now.state == State.PLENTY ? null : words(now.state, now.freeBytes);
  }

  private static String words(State state, long freeBytes) {
    String left = String.format(Locale.ROOT, "%.1f GB", freeBytes * 1e-9);
    return switch (state) {
      case PLENTY -> "There is room on this computer again; raw samples are kept.";
      case LOW ->
          "Only " + left + " are left on this computer. Everything is kept; make room soon.";
      case RAW_STOPS ->
          "Only "
              + left
              + " are left on this computer. Angles and repetitions are kept, raw samples are not.";
    };
  }

  /** The same for the events of a session, whatever the state. */
  String eventWords() {
    Seen now = seen;
    return words(now.state, now.freeBytes);
  }
}
