package org.hingeline.exports.bvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.KnownPose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A known posture as BVH, read by Assimp: X to the left, Y up, Z forward. */
class BvhReadBackTest {

  private static final int HELD = (int) (100 * KnownPose.HELD_S);

  @TempDir private static Path folder;
  private static Skeleton skeleton;

  @BeforeAll
  static void readOnce() throws IOException {
    try (KnownPose pose = new KnownPose(folder.resolve("data"), 90)) {
      skeleton = Skeleton.read(pose.export(ExportFormat.BVH, folder.resolve("pose.bvh")));
    }
  }

  @Test
  void theJointsHangTogetherAsABodyDoes() {
    assertThat(skeleton.parents())
        .containsAllEntriesOf(
            Map.of(
                "Hips", "",
                "Spine", "Hips",
                "Spine2", "Spine1",
                "Head", "Neck",
                "LeftUpLeg", "Hips",
                "LeftLeg", "LeftUpLeg",
                "RightLeg", "RightUpLeg",
                "RightFoot", "RightLeg",
                "RightArm", "Spine2"));
    assertThat(skeleton.position("LeftUpLeg", 0)[0]).isPositive();
    assertThat(skeleton.position("RightUpLeg", 0)[0]).isNegative();
  }

  @Test
  void sixSecondsAre600FramesOfAHundredthOfASecond() {
    assertThat(skeleton.framesPerS()).isEqualTo(100);
    assertThat(skeleton.frames()).isEqualTo(600);
  }

  @Test
  void everySegmentLeansAsThePersonDidFromStandingToThePosture() {
    for (String joint : new String[] {"Hips", "Spine2", "Head", "RightUpLeg", "LeftLeg"}) {
      leans(joint, 0, 0);
    }
    leans("Hips", HELD, KnownPose.PELVIS_DEG);
    leans("Spine2", HELD, KnownPose.TRUNK_DEG);
    leans("Head", HELD, KnownPose.TRUNK_DEG);
    leans("LeftUpLeg", HELD, KnownPose.THIGH_DEG);
    leans("RightUpLeg", HELD, KnownPose.THIGH_DEG);
    leans("RightLeg", HELD, KnownPose.SHANK_DEG);
  }

  private static void leans(String joint, int frame, double forwardDeg) {
    double[] up = skeleton.direction(joint, frame, 0, 1, 0);
    assertThat(Math.toDegrees(Math.atan2(up[2], up[1])))
        .as("%s, frame %d", joint, frame)
        .isCloseTo(forwardDeg, within(0.5));
    assertThat(up[0]).as("%s to the side", joint).isCloseTo(0, within(0.01));
  }

  @Test
  void bentTheHeadIsInFrontAndLowerAndTheFeetStandWhereTheyStood() {
    double[] before = skeleton.position("Head", 0);
    double[] after = skeleton.position("Head", HELD);
    assertThat(after[2] - before[2]).as("forward, cm").isBetween(20.0, 60.0);
    assertThat(after[1] - before[1]).as("up, cm").isBetween(-60.0, -15.0);
    assertThat(before[1]).as("height of a head, cm").isBetween(130.0, 170.0);
    assertThat(skeleton.position("RightFoot", HELD))
        .containsExactly(skeleton.position("RightFoot", 0), within(0.3));
  }
}
