package org.hingeline.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The codec for firmware, built from its C sources and run as a program on bytes. */
final class CCodec {
  static final Path SOURCES = Path.of(System.getProperty("hingeline.root"), "firmware-protocol/c");

  private static final List<String> STRICT =
      List.of("-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror");

  private final Path folder;
  private final Path program;

  private CCodec(Path folder, Path program) {
    this.folder = folder;
    this.program = program;
  }

  /** Builds it with gcc as it would be shipped. */
  static CCodec build(Path folder) {
    return build(folder, "-O2");
  }

  /** Builds it so that it stops at the first access or arithmetic that C leaves undefined. */
  static CCodec buildWatched(Path folder) {
    return build(folder, "-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all");
  }

  private static CCodec build(Path folder, String... options) {
    Path program = folder.resolve("codec-" + String.join("", options).hashCode());
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("hingeline.c", "test/codec.c", "-o", program.toString()));
    compile(folder, "gcc", arguments.toArray(String[]::new));
    return new CCodec(folder, program);
  }

  /** Compiles with every warning an error. */
  static void compile(Path folder, String compiler, String... arguments) {
    List<String> command = new ArrayList<>(List.of(compiler));
    command.addAll(STRICT);
    command.addAll(List.of(arguments));
    run(folder, command);
  }

  /** Runs a tool in the folder of the sources and gives what it said. */
  static String run(Path folder, List<String> command) {
    try {
      Path said = Files.createTempFile(folder, "said", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(SOURCES.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
      String words = Files.readString(said);
      assertThat(process.exitValue()).as("%s: %s", command, words).isZero();
      return words;
    } catch (IOException e) {
      throw new AssertionError(
          command.get(0) + " is needed to test the C codec; hingeline test installs it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What it makes of the bytes, in the words of PROTOCOL.md's vectors. */
  String describe(byte[] bytes) throws IOException {
    return new String(run("describe", bytes), UTF_8);
  }

  /** The frames it writes for what it has read. */
  byte[] echo(byte[] bytes) throws IOException {
    return run("echo", bytes);
  }

  /** How often each result came, one a line. */
  String count(byte[] bytes) throws IOException {
    return new String(run("count", bytes), UTF_8);
  }

  private byte[] run(String mode, byte[] bytes) throws IOException {
    Path input = Files.createTempFile(folder, mode, ".in");
    Path output = Files.createTempFile(folder, mode, ".out");
    Path words = Files.createTempFile(folder, mode, ".words");
    Files.write(input, bytes);
    Process process =
        new ProcessBuilder(program.toString(), mode)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(words.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    assertThat(process.exitValue()).as(Files.readString(words)).isZero();
    byte[] result = Files.readAllBytes(output);
    Files.delete(input);
    Files.delete(output);
    return result;
  }
}
