package org.hingeline.storage;

/** The store cannot do what it was asked; the message is one sentence that names the path. */
public class StorageException extends RuntimeException {

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
