package org.hingeline.storage.series.influx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of a server that can be full: a small file system in memory where we may mount one, and
 * elsewhere a limit that the kernel puts on the size of the server's files.
 */
public final class LimitedDisk implements AutoCloseable {

  private static final String SIZE = "96m";
  private static final int LEFT_BYTES = 16_384;

  private final Path folder;
  private final boolean mounted;

  private LimitedDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  public static LimitedDisk in(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return new LimitedDisk(
        folder, run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()));
  }

  public Path folder() {
    return folder;
  }

  /** What the server says of it. */
  public String complaint() {
    return mounted ? "no space left on device" : "file too large";
  }

  /** Leaves almost no room. */
  public void fill(InfluxProcess server) throws IOException, InterruptedException {
    if (!mounted) {
      limit(server, "1024");
      return;
    }
    try (OutputStream out = Files.newOutputStream(ballast())) {
      byte[] block = new byte[4096];
      while (folder.toFile().getUsableSpace() > LEFT_BYTES) {
        out.write(block);
      }
    }
  }

  /** Makes room again. */
  public void free(InfluxProcess server) throws IOException, InterruptedException {
    if (mounted) {
      Files.delete(ballast());
    } else {
      limit(server, "unlimited");
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static void limit(InfluxProcess server, String bytes)
      throws IOException, InterruptedException {
    if (!run("prlimit", "--pid", Long.toString(server.pid()), "--fsize=" + bytes + ":")) {
      throw new IOException("the size of the server's files cannot be limited");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() throws IOException {
    try {
      if (mounted && !run("umount", "--lazy", folder.toString())) {
        throw new IOException(folder + " cannot be unmounted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
