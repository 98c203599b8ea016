package org.hingeline.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.hingeline.storage.spool.SpoolReader;
import org.hingeline.storage.spool.SpoolVisitor;

/** A place in a spool file: reads steps of whole blocks, and goes back where one was refused. */
final class SpoolCursor implements AutoCloseable {

  private final Path file;
  private final SpoolReader reader;
  private boolean understood = true;

  private SpoolCursor(Path file, SpoolReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static SpoolCursor open(Path file) {
    try {
      return new SpoolCursor(file, SpoolReader.open(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What takes the entries of a step; says when it has enough, and keeps them or refuses. */
  interface Step extends SpoolVisitor {
    /** The block that follows. */
    default void block(long number) {}

    boolean full();

    /** Keeps what was taken, up to a block; refuses with a {@link StorageException}. */
    void keep(long lastBlock);
  }

  /** Reads one step; false when there is nothing more up to the limit. */
  boolean step(long limit, Step step) {
    long position = reader.position();
    long number = reader.number();
    try {
      while (understood && !step.full() && reader.next(limit)) {
        step.block(reader.number());
        understood = reader.visit(step);
      }
      if (reader.position() == position) {
        return false;
      }
      step.keep(reader.number());
      return true;
    } catch (IOException e) {
      back(position, number);
      throw unreadable(file, e);
    } catch (StorageException e) {
      back(position, number);
      throw e;
    }
  }

  /** To the begin of the file. */
  void rewind() {
    reader.rewind();
    understood = true;
  }

  private void back(long position, long number) {
    reader.back(position, number);
    understood = true;
  }

  long position() {
    return reader.position();
  }

  /** Number of the last block read; 0 before the first. */
  long block() {
    return reader.number();
  }

  long fileBytes() {
    try {
      return reader.fileBytes();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether nothing is left in the file but a block that was being written at its end. */
  boolean readToItsEnd() {
    try {
      return understood && reader.endsTorn();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static StorageException unreadable(Path file, IOException cause) {
    return new StorageException(
        "Spool file %s cannot be read: %s".formatted(file, cause.getMessage()), cause);
  }
}
