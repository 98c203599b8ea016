package org.hingeline.dashboard.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.Deletion;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionFilter;
import org.hingeline.storage.SessionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People who train: listed, entered, deleted. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    header = "Lists, enters and deletes the people who train.",
    description = {
      "",
      "Everybody has a number, which stays theirs: it is given to nobody else, even after they are"
          + " deleted. Exports and --patient use the number; the alias, by which the page calls"
          + " them, appears nowhere else. While a server is running enter people on its live page.",
      "",
      "Deleting somebody removes them and everything recorded of them from the data folder and from"
          + " the database server in use. Files you have exported, copies elsewhere and backups are"
          + " yours to remove. The audit keeps the number, the time and how many sessions there were;"
          + " the log keeps when sessions ran.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline people                   number, sessions and alias of everybody",
      "  hingeline people add Anna          enters somebody, says their number",
      "  hingeline people delete 7          asks for the number again, and deletes everything of them",
      "  hingeline serve --patient 7 --ble  what is recorded is theirs"
    })
final class PeopleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StoreOptions options;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      header = "Enters somebody who trains.",
      footerHeading = "%nExample:%n",
      footer = "  hingeline people add Anna")
  int add(
      @Parameters(
              paramLabel = "ALIAS",
              description = "How the page calls them; one that only you understand will do.")
          String alias,
      @Mixin StoreOptions options) {
    try (SessionStore store = options.open()) {
      Person person = store.people().add(alias, System.currentTimeMillis());
      spec.commandLine().getOut().printf("Patient number %d%n", person.number());
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      header = "Deletes a person and everything recorded of them.",
      description = "Nothing brings it back. Files you have exported stay.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  hingeline people delete 7             asks for the number to be typed again",
        "  hingeline people delete 7 --number 7  for scripts"
      })
  int delete(
      @Parameters(paramLabel = "N", description = "Their number.") int patient,
      @Option(
              names = "--number",
              paramLabel = "N",
              description = "The number once more, instead of typing it.")
          Integer typed,
      @Mixin StoreOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    try (SessionStore store = options.open()) {
      Person person =
          store
              .people()
              .numbered(patient)
              .orElseThrow(
                  () -> new UserError("patient " + patient + ": there is no such patient"));
      int sessions = store.sessions(SessionFilter.of(person.id()), 0, 1).total();
      int number = typed != null ? typed : typedNumber(out, sessions);
      Deletion deletion =
          store
              .people()
              .delete(person.id(), number, "local", System.currentTimeMillis())
              .orElseThrow();
      out.printf(
          deletion.complete()
              ? "Deleted: patient %d and %s. Files you exported stay.%n"
              : "Deleted: patient %d and %s. The database does not take it now; the samples go as"
                  + " soon as it does while Hingeline is running.%n",
          patient,
          sessions(deletion.sessions()));
      out.flush();
      return 0;
    }
  }

  private static int typedNumber(PrintWriter out, int sessions) {
    out.printf(
        "This deletes the patient with %s for good. Type the number of the patient again: ",
        sessions(sessions));
    out.flush();
    String line;
    try {
      line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    } catch (IOException e) {
      throw new UserError("the number cannot be read: " + e.getMessage(), e);
    }
    try {
      return Integer.parseInt(line == null ? "" : line.strip());
    } catch (NumberFormatException e) {
      throw new UserError(
          "number typed: value="
              + (line == null ? "none" : line)
              + ", expected the number of the patient; nothing was deleted",
          e);
    }
  }

  private static String sessions(int count) {
    return count == 1 ? "1 session" : count + " sessions";
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SessionStore store = options.open()) {
      List<Person> people = store.people().all();
      Map<String, Integer> sessions = store.people().sessions();
      for (Person person : people) {
        out.printf(
            "%4d  %4d sessions  %s%n",
            person.number(), sessions.getOrDefault(person.id(), 0), person.alias());
      }
      if (people.isEmpty()) {
        out.println("Nobody is entered yet; hingeline people add ALIAS enters somebody.");
      }
      out.flush();
      return 0;
    }
  }
}
