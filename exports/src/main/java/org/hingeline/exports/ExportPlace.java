package org.hingeline.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.exports.file.FolderFiles;
import org.hingeline.exports.file.SingleFile;
import org.hingeline.exports.file.ZipFiles;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.FormatWriter;

/**
 * Where an export goes: a file, or a folder, or an archive when the name ends in {@code .zip}. It
 * appears under its name only when it is complete.
 */
public final class ExportPlace {

  private final Path target;
  private final Path written;
  private final boolean replace;

  /**
   * A place.
   *
   * @param replace whether files that are there may be replaced
   */
  public ExportPlace(Path target, boolean replace) {
    this.target = target.toAbsolutePath().normalize();
    this.written = this.target.resolveSibling(this.target.getFileName() + ".part");
    this.replace = replace;
  }

  /**
   * Writes an export.
   *
   * @throws FileAlreadyExistsException when there is something and it may not be replaced
   */
  public void write(ExportFormat format, FormatWriter writer, ExportBatch sessions)
      throws IOException {
    if (Files.exists(target) && !replace) {
      throw new FileAlreadyExistsException(target.toString());
    }
    remove(written);
    try {
      if (format.oneFile(sessions.size())) {
        try (OutputStream out = open()) {
          writer.write(sessions, new SingleFile(out));
        }
      } else if (target.getFileName().toString().endsWith(".zip")) {
        try (OutputStream out = open();
            ZipFiles zip = new ZipFiles(out)) {
          writer.write(sessions, zip);
        }
      } else {
        Files.createDirectory(written);
        writer.write(sessions, new FolderFiles(written));
      }
      place();
    } finally {
      remove(written);
    }
  }

  /** Every file that was written, for a message. */
  public List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Into a folder that is there the files are put one by one: what else is in it stays. */
  private void place() throws IOException {
    if (!Files.isDirectory(target)) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      return;
    } else if (!Files.isDirectory(written)) {
      throw new FileSystemException(target.toString(), null, "it is a folder");
    }
    try (Stream<Path> inside = Files.walk(written)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(written.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private OutputStream open() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(written));
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
