package org.researchhub;

import org.researchhub.accounts.cli.UserCommand;
import org.researchhub.bench.cli.BareApplication;
import org.researchhub.bench.cli.LoadGenerator;
import org.researchhub.curation.cli.DraftsCommand;
import org.researchhub.curation.cli.PublicationCommand;
import org.researchhub.enquiries.cli.EnquiriesCommand;
import org.researchhub.imports.cli.ImportCommand;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Starts the server, or runs one command. */
@SpringBootApplication
public class ResearchHub {

  @Command(
      name = "hub",
      description = "The web site, library and archive of a research centre.",
      subcommands = {
        Serve.class,
        UserCommand.class,
        EnquiriesCommand.class,
        Init.class,
        DraftsCommand.class,
        PublicationCommand.class,
        FilesCommands.class,
        BackupCommand.class,
        RestoreCommand.class,
        DoctorCommand.class,
        Bench.class,
        LoadGenerator.class,
        BareApplication.class,
        ImportCommand.class,
        HelpCommand.class
      })
  static final class Commands extends Program {}

  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    HubCommand.openWith(new OpenHub());
    System.exit(Program.run(new Commands(), arguments));
  }
}
