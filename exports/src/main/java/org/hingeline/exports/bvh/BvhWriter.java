package org.hingeline.exports.bvh;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hingeline.exports.file.ExportFiles;
import org.hingeline.exports.posture.BodyMotion;
import org.hingeline.exports.posture.Turn;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.FormatWriter;
import org.hingeline.exports.table.Decimals;

/**
 * A skeleton that moves, in the Biovision format: a frame every 10 ms, centimetres, degrees. The
 * rotation of a joint is Rz·Ry·Rx, written in that order, so that flexion, the last, may pass 90°.
 */
public final class BvhWriter implements FormatWriter {

  private static final int DECIMALS = 4;

  @Override
  public void write(ExportBatch sessions, ExportFiles files) throws IOException {
    sessions.each(
        session -> {
          BodyMotion motion = BodyMotion.of(session);
          try (OutputStream out = files.add(session.fileStem() + ".bvh")) {
            Writer text =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
            text.append("HIERARCHY\n");
            joint(Bone.HIPS, "", text);
            frames(motion, text);
            text.flush();
          }
        });
  }

  private static void joint(Bone bone, String indent, Writer text) throws IOException {
    String inner = indent + "  ";
    text.append(indent)
        .append(bone.parent() == null ? "ROOT " : "JOINT ")
        .append(bone.label())
        .append('\n');
    text.append(indent).append("{\n");
    text.append(inner).append(offset(bone.offsetCm()));
    text.append(inner)
        .append(
            bone.parent() == null
                ? "CHANNELS 6 Xposition Yposition Zposition Zrotation Yrotation Xrotation\n"
                : "CHANNELS 3 Zrotation Yrotation Xrotation\n");
    for (Bone child : bone.children()) {
      joint(child, inner, text);
    }
    if (bone.children().isEmpty()) {
      text.append(inner).append("End Site\n");
      text.append(inner).append("{\n");
      text.append(inner).append("  ").append(offset(bone.endCm()));
      text.append(inner).append("}\n");
    }
    text.append(indent).append("}\n");
  }

  private static void frames(BodyMotion motion, Writer text) throws IOException {
    long count = Math.max(0, (motion.lastNs() - motion.firstNs()) / BodyMotion.STEP_NS + 1);
    text.append("MOTION\n");
    text.append("Frames: ").append(Long.toString(count)).append('\n');
    text.append("Frame Time: 0.01\n");
    StringBuilder row = new StringBuilder(512);
    for (long frame = 0; frame < count; frame++) {
      Pose pose = Pose.of(motion, motion.firstNs() + frame * BodyMotion.STEP_NS);
      row.setLength(0);
      for (double cm : pose.hipsCm()) {
        number(row, cm);
      }
      rotations(Bone.HIPS, pose, row);
      text.append(row, 1, row.length()).append('\n');
    }
  }

  /** In the order of the hierarchy. */
  private static void rotations(Bone bone, Pose pose, StringBuilder row) {
    Turn turn = pose.local(bone);
    double[] x = turn.apply(1, 0, 0);
    double[] y = turn.apply(0, 1, 0);
    double[] z = turn.apply(0, 0, 1);
    number(row, Math.toDegrees(Math.atan2(x[1], x[0])));
    number(row, Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, -x[2])))));
    number(row, Math.toDegrees(Math.atan2(y[2], z[2])));
    for (Bone child : bone.children()) {
      rotations(child, pose, row);
    }
  }

  private static void number(StringBuilder row, double value) {
    row.append(' ');
    Decimals.append(row, value, DECIMALS);
  }

  private static String offset(double... cm) {
    return "OFFSET %.1f %.1f %.1f%n".formatted(cm[0], cm[1], cm[2]).replace("\r", "");
  }
}
