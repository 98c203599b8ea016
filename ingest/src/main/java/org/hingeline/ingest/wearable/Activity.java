package org.hingeline.ingest.wearable;

/** What people do between lifts; none of it is a repetition. */
public enum Activity {
  /** Steps at the person's own rate, with a turn now and then. */
  WALK,
  /** Down on a chair, some time there, and up again. */
  SIT,
  /** Small bends of the trunk, less than 20°. */
  REACH,
  /** Pulling at belt and sensors as when putting them on. */
  WIGGLE,
  /** Picking something up from the floor: a full bend that belongs to no set. */
  PICK_UP,
  /** Turning round on the spot. */
  TURN,
  /** Quiet standing. */
  STAND
}
