package org.hingeline.exports.bvh;

import java.util.EnumMap;
import java.util.Map;
import org.hingeline.analysis.Segment;
import org.hingeline.exports.posture.BodyMotion;
import org.hingeline.exports.posture.Turn;

/**
 * How every bone is turned in space at one instant, from upright standing, in the axes of the file.
 * Both legs follow the one that wears the sensors; arms hang, feet stand, and what is not measured
 * stays upright.
 */
final class Pose {

  private static final double THIRD = 1 / 3.0;

  private final Map<Bone, Turn> world = new EnumMap<>(Bone.class);

  private Pose() {}

  static Pose of(BodyMotion motion, long timeNs) {
    Turn pelvis = bone(motion, Segment.PELVIS, timeNs);
    Turn trunk = bone(motion, Segment.TRUNK, timeNs);
    boolean noPelvis = !motion.segments().contains(Segment.PELVIS);
    Turn thigh = bone(motion, Segment.THIGH, timeNs);
    Turn shank = bone(motion, Segment.SHANK, timeNs);
    Pose pose = new Pose();
    if (noPelvis) {
      // With one sensor nobody knows where the bend is; the skeleton bends at the hips.
      pelvis = trunk;
    }
    pose.world.put(Bone.HIPS, pelvis);
    Turn lumbar = trunk.after(pelvis.inverse());
    pose.world.put(Bone.SPINE, lumbar.part(THIRD).after(pelvis));
    pose.world.put(Bone.SPINE1, lumbar.part(2 * THIRD).after(pelvis));
    for (Bone bone : new Bone[] {Bone.SPINE2, Bone.NECK, Bone.HEAD}) {
      pose.world.put(bone, trunk);
    }
    pose.world.put(Bone.LEFT_UP_LEG, thigh);
    pose.world.put(Bone.RIGHT_UP_LEG, thigh);
    pose.world.put(Bone.LEFT_LEG, shank);
    pose.world.put(Bone.RIGHT_LEG, shank);
    return pose;
  }

  /** Relative to the bone above. */
  Turn local(Bone bone) {
    Turn own = world(bone);
    return bone.parent() == null ? own : world(bone.parent()).inverse().after(own);
  }

  /** Where the hips are when the ankles stay where they stand, cm. */
  double[] hipsCm() {
    Bone hip = Bone.RIGHT_UP_LEG;
    Bone knee = Bone.RIGHT_LEG;
    Bone ankle = Bone.RIGHT_FOOT;
    double[] ground = Bone.RIGHT_FOOT.endCm();
    double[] fromHips = offset(hip, world(Bone.HIPS));
    double[] toKnee = offset(knee, world(hip));
    double[] toAnkle = offset(ankle, world(knee));
    double[] position = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      position[axis] = -fromHips[axis] - toKnee[axis] - toAnkle[axis];
    }
    position[0] += hip.offsetCm()[0];
    position[1] -= ground[1];
    return position;
  }

  private Turn world(Bone bone) {
    return world.getOrDefault(bone, Turn.NONE);
  }

  private static double[] offset(Bone bone, Turn above) {
    double[] cm = bone.offsetCm();
    return above.apply(cm[0], cm[1], cm[2]);
  }

  /** From earth axes (forward, left, up) to those of the file (left, up, forward). */
  private static Turn bone(BodyMotion motion, Segment segment, long timeNs) {
    if (!motion.segments().contains(segment)) {
      return Turn.NONE;
    }
    Turn moved = motion.at(segment, timeNs).after(BodyMotion.STANDING.inverse());
    return new Turn(moved.w(), moved.y(), moved.z(), moved.x());
  }
}
