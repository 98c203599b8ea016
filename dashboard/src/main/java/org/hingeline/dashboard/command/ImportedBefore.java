package org.hingeline.dashboard.command;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStatus;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.SessionSummary;

/** Knows a file again by its content, so that importing twice keeps one session. */
final class ImportedBefore {

  /** Where a session's configuration tells of its import. */
  static final String KEY = "imported";

  static final String FINGERPRINT = "sha256";

  private static final int PAGE = 500;

  private ImportedBefore() {}

  /** SHA-256 of the content of all files, in this order. */
  static String fingerprint(List<Path> files) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    for (Path file : files) {
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The session that this content has become. */
  static Optional<SessionSummary> find(SessionStore store, String fingerprint) {
    for (int offset = 0; ; offset += PAGE) {
      List<SessionSummary> page = store.sessions(SessionFilter.all(), offset, PAGE).sessions();
      for (SessionSummary session : page) {
        if (session.mode() == SessionMode.IMPORTED && fingerprint.equals(of(session))) {
          return Optional.of(session);
        }
      }
      if (page.size() < PAGE) {
        return Optional.empty();
      }
    }
  }

  /** An import that was broken off has left a part, which its repetition replaces. */
  static boolean brokenOff(SessionSummary session) {
    return session.status() == SessionStatus.INTERRUPTED;
  }

  private static String of(SessionSummary session) {
    JsonObject imported = new JsonObject(session.configurationJson()).getJsonObject(KEY);
    return imported == null ? null : imported.getString(FINGERPRINT);
  }
}
