package org.hingeline.dashboard.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hingeline.dashboard.problem.UserError;

/**
 * Brings the settings together: the defaults that come with the program, over them a file, over
 * them the environment, over them the command line. The defaults name every key there is.
 */
public final class SettingsReader {

  private static final String DEFAULTS = "hingeline.yaml";
  private static final String PREFIX = "HINGELINE_";

  /** Variables of the launcher, which are not settings. */
  private static final List<String> LAUNCHER_VARIABLES = List.of("HINGELINE_JAVA_OPTIONS");

  private final Map<String, Source> settings;

  private SettingsReader(Map<String, Source> settings) {
    this.settings = settings;
  }

  /** The defaults alone. */
  public static SettingsReader defaults() {
    try (InputStream in = SettingsReader.class.getResourceAsStream("/" + DEFAULTS)) {
      return new SettingsReader(
          YamlTree.read("defaults", new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The commented text of the defaults. */
  public static String commentedDefaults() {
    try (InputStream in = SettingsReader.class.getResourceAsStream("/" + DEFAULTS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These settings with those of a file over them. */
  public SettingsReader with(Path file) {
    Map<String, Source> overlay;
    try (var text = Files.newBufferedReader(file)) {
      overlay = YamlTree.read(file.toString(), text);
    } catch (NoSuchFileException e) {
      throw new UserError(file + ": no such configuration file", e);
    } catch (IOException e) {
      throw new UserError(file + ": cannot be read as text, " + e.getMessage(), e);
    }
    SettingsReader merged = copy();
    overlay.forEach(
        (key, source) -> {
          if (!settings.containsKey(key)) {
            throw new UserError(source.origin() + ": unknown key '" + key + "'" + suggestion(key));
          }
          merged.settings.put(key, source);
        });
    return merged;
  }

  /** These settings with those of the environment over them. */
  public SettingsReader with(Map<String, String> environment) {
    SettingsReader merged = copy();
    environment.forEach(
        (variable, text) -> {
          if (!variable.startsWith(PREFIX) || LAUNCHER_VARIABLES.contains(variable)) {
            return;
          }
          String key =
              settings.keySet().stream()
                  .filter(candidate -> variable.equals(variableOf(candidate)))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new UserError(
                              "environment variable "
                                  + variable
                                  + ": there is no such setting; see hingeline serve"
                                  + " --print-config"));
          merged.put(key, text, "environment variable " + variable);
        });
    return merged;
  }

  /** These settings with one replaced. */
  public SettingsReader with(String key, List<String> values, String origin) {
    SettingsReader merged = copy();
    merged.settings.put(key, new Source(values, origin));
    return merged;
  }

  /** The settings as values, each checked. */
  public Settings settings(Path home) {
    return new SettingsBuilder(settings, home).build();
  }

  private void put(String key, String text, String origin) {
    List<String> values =
        Arrays.stream(text.split("\\s+", -1)).filter(value -> !value.isEmpty()).toList();
    settings.put(key, new Source(values, origin));
  }

  private SettingsReader copy() {
    return new SettingsReader(new LinkedHashMap<>(settings));
  }

  private String suggestion(String key) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    Optional<String> sameName =
        settings.keySet().stream().filter(known -> known.endsWith("." + last)).findFirst();
    String group = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : "";
    List<String> near = settings.keySet().stream().filter(k -> k.startsWith(group)).toList();
    return sameName
        .map(known -> "; did you mean " + known + "?")
        .orElse("; known keys: " + String.join(", ", near.isEmpty() ? settings.keySet() : near));
  }

  private static String variableOf(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
