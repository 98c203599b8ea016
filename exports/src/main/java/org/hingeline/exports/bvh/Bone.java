package org.hingeline.exports.bvh;

import java.util.List;

/**
 * One joint of the skeleton with its offset from the joint above, in cm, of a person 1.75 m tall: X
 * to the left, Y up, Z forward.
 */
enum Bone {
  HIPS(null, "Hips", 0, 0, 0),
  SPINE(HIPS, "Spine", 0, 9, -2),
  SPINE1(SPINE, "Spine1", 0, 9, 1),
  SPINE2(SPINE1, "Spine2", 0, 9, 1),
  NECK(SPINE2, "Neck", 0, 25, 0),
  HEAD(NECK, "Head", 0, 9, 1),
  LEFT_ARM(SPINE2, "LeftArm", 18, 21, 0),
  RIGHT_ARM(SPINE2, "RightArm", -18, 21, 0),
  LEFT_UP_LEG(HIPS, "LeftUpLeg", 9, -6, 0),
  LEFT_LEG(LEFT_UP_LEG, "LeftLeg", 0, -43, 0),
  LEFT_FOOT(LEFT_LEG, "LeftFoot", 0, -41, 0),
  RIGHT_UP_LEG(HIPS, "RightUpLeg", -9, -6, 0),
  RIGHT_LEG(RIGHT_UP_LEG, "RightLeg", 0, -43, 0),
  RIGHT_FOOT(RIGHT_LEG, "RightFoot", 0, -41, 0);

  private final Bone parent;
  private final String label;
  private final double leftCm;
  private final double upCm;
  private final double forwardCm;

  Bone(Bone parent, String label, double leftCm, double upCm, double forwardCm) {
    this.parent = parent;
    this.label = label;
    this.leftCm = leftCm;
    this.upCm = upCm;
    this.forwardCm = forwardCm;
  }

  Bone parent() {
    return parent;
  }

  String label() {
    return label;
  }

  double[] offsetCm() {
    return new double[] {leftCm, upCm, forwardCm};
  }

  List<Bone> children() {
    return List.of(values()).stream().filter(bone -> bone.parent == this).toList();
  }

  /** Where a bone without another joint below it ends, from its own joint. */
  double[] endCm() {
    return switch (this) {
      case HEAD -> new double[] {0, 19, 2};
      case LEFT_ARM, RIGHT_ARM -> new double[] {0, -58, 0};
      case LEFT_FOOT, RIGHT_FOOT -> new double[] {0, -7, 18};
      default -> new double[] {0, 0, 0};
    };
  }
}
