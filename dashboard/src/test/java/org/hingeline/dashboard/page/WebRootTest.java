package org.hingeline.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every file a browser is given. */
class WebRootTest {
  private static final Path ROOT =
      Path.of(
          System.getProperty("hingeline.root", "."),
          "dashboard",
          "src",
          "main",
          "resources",
          "webroot");
  private static final Pattern DISCOURAGING =
      Pattern.compile(
          "\\b(dangerous|damaged?|wrong|bad|badly|fragile|injur(y|ies|ed)|faulty?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ELSEWHERE =
      Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)|//cdn|@import");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSizeGreaterThan(20);
      return files;
    }
  }

  @Test
  void noFileDiscouragesAnyone() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(DISCOURAGING);
    }
  }

  @Test
  void noFileReachesOutsideThisServer() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(ELSEWHERE);
    }
  }

  @Test
  void theColourOfStopIsKeptForStop() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
          .as("%s", file)
          .doesNotContain("d55e00");
    }
  }

  @Test
  void hipLumbarAndTargetHaveTheirOwnColours() throws IOException {
    assertThat(Files.readString(ROOT.resolve("style.css")))
        .contains("--hip: #0072b2;", "--lumbar: #e69f00;", "--target: #009e73;");
  }

  @Test
  void textIsReadableOnPaperInLightAndDark() throws IOException {
    String style = Files.readString(ROOT.resolve("style.css"));
    int dark = style.indexOf("prefers-color-scheme: dark");
    for (String scheme : List.of(style.substring(0, dark), style.substring(dark))) {
      double paper = luminance(colour(scheme, "paper"));
      assertThat(contrast(luminance(colour(scheme, "ink")), paper)).isGreaterThan(12);
      assertThat(contrast(luminance(colour(scheme, "ink-2")), paper)).isGreaterThan(4.5);
      assertThat(contrast(luminance(colour(scheme, "ink-3")), paper)).isGreaterThan(3);
    }
  }

  @Test
  void everyPageHasTheHeadThatIsWrittenOnceAndAddsNoLibrary() throws IOException {
    int pages = 0;
    for (Path file : files()) {
      if (file.toString().endsWith(".html")) {
        pages++;
        assertThat(Files.readString(file))
            .as("%s", file)
            .containsOnlyOnce("<!-- head -->")
            .doesNotContain("importmap", "charset");
      }
    }
    assertThat(pages).isEqualTo(5);
  }

  @Test
  void theLibrariesOfTheImportMapAreInTheJars() throws IOException {
    String head;
    try (InputStream in = getClass().getResourceAsStream("/org/hingeline/dashboard/head.html")) {
      head = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher map = IMPORT_MAP.matcher(head);
    assertThat(map.find()).isTrue();
    JsonObject imports = new JsonObject(map.group(1)).getJsonObject("imports");
    assertThat(imports.fieldNames()).contains("lit", "echarts");
    for (String name : imports.fieldNames()) {
      String path = imports.getString(name);
      String file = path.endsWith("/") ? path + "package.json" : path;
      assertThat(getClass().getResource("/META-INF/resources" + file)).as(path).isNotNull();
    }
  }

  private static String colour(String css, String name) {
    Matcher found = COLOUR.matcher(css);
    while (found.find()) {
      if (found.group(1).equals(name)) {
        return found.group(2);
      }
    }
    throw new AssertionError("no colour --" + name);
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(String hex) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
