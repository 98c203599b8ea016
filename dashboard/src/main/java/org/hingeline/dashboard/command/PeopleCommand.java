package org.hingeline.dashboard.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.storage.Person;
import org.hingeline.storage.SessionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People who train: listed, entered. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    header = "Lists the people who train, and enters new ones.",
    description = {
      "",
      "Everybody has a number, which stays theirs: it is given to nobody else, even after they are"
          + " deleted. Exports and --patient use the number; the alias, by which the page calls"
          + " them, appears nowhere else. While a server is running enter people on its live page.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hingeline people                   number, sessions and alias of everybody",
      "  hingeline people add Anna          enters somebody, says their number",
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
      Person person = store.addPerson(alias, System.currentTimeMillis());
      spec.commandLine().getOut().printf("Patient number %d%n", person.number());
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SessionStore store = options.open()) {
      List<Person> people = store.people();
      Map<String, Integer> sessions = store.sessionsByPerson();
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
