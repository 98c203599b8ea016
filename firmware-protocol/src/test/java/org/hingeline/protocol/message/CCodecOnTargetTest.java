package org.hingeline.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a Cortex-M4 the codec takes no more than its README says, and no memory of its own. */
@Tag("long")
class CCodecOnTargetTest {
  private static final String[] TARGET = {
    "-mcpu=cortex-m4", "-mthumb", "-Os", "-ffreestanding", "-fstack-usage", "-c", "hingeline.c"
  };

  @TempDir Path folder;

  @Test
  void itTakesNoMoreFlashAndStackThanItsReadmeSays() throws IOException {
    Path object = folder.resolve("hingeline.o");
    String[] arguments = new String[TARGET.length + 2];
    System.arraycopy(TARGET, 0, arguments, 0, TARGET.length);
    arguments[TARGET.length] = "-o";
    arguments[TARGET.length + 1] = object.toString();
    CCodec.compile(folder, "arm-none-eabi-gcc", arguments);

    String sizes = CCodec.run(folder, List.of("arm-none-eabi-size", object.toString()));
    String[] columns = sizes.lines().skip(1).findFirst().orElseThrow().trim().split("\\s+", -1);
    assertThat(Integer.parseInt(columns[0])).isPositive().isLessThanOrEqualTo(said("flash"));
    assertThat(columns[1]).as("initialised data").isEqualTo("0");
    assertThat(columns[2]).as("zeroed data").isEqualTo("0");

    int deepest = 0;
    for (String line : Files.readAllLines(folder.resolve("hingeline.su"))) {
      String[] parts = line.split("\\s+", -1);
      assertThat(parts[2]).as(line).isEqualTo("static");
      deepest = Math.max(deepest, Integer.parseInt(parts[1]));
    }
    assertThat(deepest).isPositive().isLessThanOrEqualTo(said("stack of one function"));
  }

  private static int said(String row) throws IOException {
    String readme = Files.readString(CCodec.SOURCES.resolve("README.md"));
    Matcher figure = Pattern.compile("\\| " + row + " \\| (\\d+) bytes").matcher(readme);
    assertThat(figure.find()).as("README row %s", row).isTrue();
    return Integer.parseInt(figure.group(1));
  }
}
