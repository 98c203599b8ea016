package org.hingeline.dashboard.config;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A setting that is not the same in two {@link SettingsJson}.
 *
 * @param key as in the settings, its parts joined by dots
 * @param before {@code null} where it was not said
 * @param after {@code null} where it was not said
 */
public record SettingsDifference(String key, Object before, Object after) {

  /** All of them, by key. */
  public static List<SettingsDifference> between(String keptBefore, String keptAfter) {
    Map<String, Object> before = flat(keptBefore);
    Map<String, Object> after = flat(keptAfter);
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<SettingsDifference> all = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(before.get(key), after.get(key))) {
        all.add(new SettingsDifference(key, before.get(key), after.get(key)));
      }
    }
    return all;
  }

  private static Map<String, Object> flat(String kept) {
    Map<String, Object> values = new TreeMap<>();
    flatten("", new JsonObject(kept), values);
    return values;
  }

  private static void flatten(String path, JsonObject json, Map<String, Object> values) {
    for (Map.Entry<String, Object> entry : json) {
      String key = path + entry.getKey();
      if (entry.getValue() instanceof JsonObject inner) {
        flatten(key + ".", inner, values);
      } else if (entry.getValue() != null) {
        values.put(key, entry.getValue());
      }
    }
  }
}
