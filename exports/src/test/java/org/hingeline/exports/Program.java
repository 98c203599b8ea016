package org.hingeline.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others that read what we write. */
public final class Program {

  private Program() {}

  /** Runs one in a folder to a good end, and gives what it said. */
  public static String run(Path folder, String... command) {
    Result result = attempt(folder, command);
    assertThat(result.status()).as("%s: %s", List.of(command), result.said()).isZero();
    return result.said();
  }

  /** What it said, and whether it was content (0). */
  public record Result(int status, String said) {}

  /** Runs one, whatever it thinks of its input. */
  public static Result attempt(Path folder, String... command) {
    try {
      Path said = Files.createTempFile(folder, "said", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command[0] + " does not end");
      }
      return new Result(process.exitValue(), Files.readString(said));
    } catch (IOException e) {
      throw new AssertionError(command[0] + " is needed; hingeline test installs it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
