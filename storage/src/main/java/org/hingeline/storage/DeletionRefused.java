package org.hingeline.storage;

/** What was asked to be deleted is to stay, for a reason that whoever asked can see to. */
public final class DeletionRefused extends StorageException {

  DeletionRefused(String message) {
    super(message);
  }
}
