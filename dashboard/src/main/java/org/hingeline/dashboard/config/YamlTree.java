package org.hingeline.dashboard.config;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.dashboard.problem.UserError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into dotted keys, each with the line it came from. */
final class YamlTree {

  private final String name;
  private final Map<String, Source> settings = new LinkedHashMap<>();

  private YamlTree(String name) {
    this.name = name;
  }

  /**
   * Reads a document.
   *
   * @param name what messages call it
   */
  static Map<String, Source> read(String name, Reader text) throws IOException {
    YamlTree tree = new YamlTree(name);
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
      if (root != null) {
        tree.add("", root);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new UserError(name + " line " + line + ": not readable as YAML, " + e.getProblem(), e);
    }
    return tree.settings;
  }

  private void add(String key, Node node) {
    String origin = name + " line " + (node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String child = text(entry.getKeyNode(), origin);
        add(key.isEmpty() ? child : key + "." + child, entry.getValueNode());
      }
    } else if (key.isEmpty()) {
      throw new UserError(origin + ": expected keys such as 'server:', found something else");
    } else if (node instanceof SequenceNode sequence) {
      settings.put(
          key,
          new Source(
              sequence.getValue().stream().map(item -> text(item, origin)).toList(), origin));
    } else {
      String value = text(node, origin);
      settings.put(key, new Source(value.isEmpty() ? List.of() : List.of(value), origin));
    }
  }

  private static String text(Node node, String origin) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new UserError(origin + ": expected a single value");
  }
}
