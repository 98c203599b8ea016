package org.hingeline.dashboard.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.ingest.recording.RecordingException;

/** Says in one line what is the matter with a file. */
final class Problems {

  private Problems() {}

  /** What stopped the reading of a file. */
  static UserError file(Path file, IOException e) {
    if (e instanceof RecordingException) {
      return new UserError(e.getMessage(), e);
    } else if (e instanceof NoSuchFileException) {
      return new UserError(file + ": no such file", e);
    } else if (Files.isDirectory(file)) {
      return new UserError(file + ": is a folder, expected a recording", e);
    } else if (e instanceof AccessDeniedException) {
      return new UserError(file + ": may not be read", e);
    }
    return new UserError(file + ": cannot be read, " + reason(e), e);
  }

  /** What keeps a file from being written. */
  static String cannotWrite(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return file + ": cannot be written, there is no folder " + folder;
    } else if (Files.isDirectory(file)) {
      return file + ": cannot be written, it is a folder";
    } else if (e instanceof AccessDeniedException) {
      return file + ": may not be written";
    }
    return file + ": cannot be written, " + reason(e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
