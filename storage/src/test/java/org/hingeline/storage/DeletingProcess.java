package org.hingeline.storage;

import java.nio.file.Path;

/** A process that deletes a person with two sessions, and is killed while it does. */
final class DeletingProcess {

  private DeletingProcess() {}

  public static void main(String[] args) {
    SessionStore store = SessionStore.open(StorageConfig.in(Path.of(args[0])));
    Person person = store.people().add("Wilhelmina Beispiel", Examples.STARTED_AT_MS);
    for (int run = 1; run <= 2; run++) {
      String id = PersonDeletionTest.recorded(store, person, run);
      store.extent(id);
      System.out.println(id);
    }
    System.out.println("deleting");
    store.people().delete(person.id(), person.number(), "local", Examples.STARTED_AT_MS + 5);
    System.out.println("deleted");
  }
}
