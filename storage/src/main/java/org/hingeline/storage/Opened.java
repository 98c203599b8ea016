package org.hingeline.storage;

import java.util.ArrayDeque;

/** What has been opened, to be closed in reverse order: all of it, even when one refuses. */
final class Opened {

  private final ArrayDeque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  /** Closes everything; the first refusal is thrown at the end. */
  void close() {
    RuntimeException first = null;
    for (AutoCloseable resource : opened) {
      try {
        resource.close();
      } catch (Exception e) {
        RuntimeException refusal =
            e instanceof RuntimeException r ? r : new StorageException(e.getMessage(), e);
        if (first == null) {
          first = refusal;
        } else {
          first.addSuppressed(refusal);
        }
      }
    }
    opened.clear();
    if (first != null) {
      throw first;
    }
  }

  void closeAfter(RuntimeException cause) {
    try {
      close();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
