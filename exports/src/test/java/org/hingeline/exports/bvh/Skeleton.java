package org.hingeline.exports.bvh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.exports.Program;
import org.hingeline.exports.Quaternions;

/** A moving skeleton as Assimp reads it, and where its joints are in space. */
final class Skeleton {

  private final JsonNode animation;
  private final Map<String, JsonNode> channels = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  private Skeleton(JsonNode scene) {
    this.animation = scene.at("/animations/0");
    animation.get("channels").forEach(each -> channels.put(each.get("name").asText(), each));
    hierarchy(scene.get("rootnode"), "");
  }

  static Skeleton read(Path bvh) throws IOException {
    Path folder = bvh.toAbsolutePath().getParent();
    Path json = folder.resolve(bvh.getFileName() + ".assjson");
    Program.run(folder, "assimp", "export", "" + bvh, "" + json, "-fassjson");
    return new Skeleton(new ObjectMapper().readTree(Files.readString(json)));
  }

  private void hierarchy(JsonNode node, String parent) {
    String name = node.get("name").asText();
    parents.put(name, parent);
    node.path("children").forEach(child -> hierarchy(child, name));
  }

  /** Joint above each joint; empty above the root. */
  Map<String, String> parents() {
    return parents;
  }

  int frames() {
    return channels.get("Hips").get("rotationkeys").size();
  }

  double framesPerS() {
    return animation.get("tickspersecond").asDouble();
  }

  /** Where a joint is. */
  double[] position(String joint, int frame) {
    double[] position = new double[3];
    for (String at : upward(joint)) {
      position = Quaternions.turn(values(at, "rotationkeys", frame), position);
      double[] offset = values(at, "positionkeys", frame);
      for (int axis = 0; axis < 3; axis++) {
        position[axis] += offset[axis];
      }
    }
    return position;
  }

  /** A direction in the axes of a joint, in space. */
  double[] direction(String joint, int frame, double... direction) {
    double[] turned = direction;
    for (String at : upward(joint)) {
      turned = Quaternions.turn(values(at, "rotationkeys", frame), turned);
    }
    return turned;
  }

  private List<String> upward(String joint) {
    List<String> way = new ArrayList<>();
    for (String at = joint; !at.isEmpty(); at = parents.get(at)) {
      way.add(at);
    }
    return way;
  }

  private double[] values(String joint, String keys, int frame) {
    JsonNode all = channels.get(joint).get(keys);
    JsonNode values = all.get(Math.min(frame, all.size() - 1)).get(1);
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).asDouble();
    }
    return numbers;
  }
}
