package org.researchhub;

import org.researchhub.curation.cli.FilesAddCommand;
import org.researchhub.files.cli.StatusCommand;
import org.researchhub.files.cli.TextCommand;
import org.researchhub.files.cli.VerifyCommand;
import org.researchhub.platform.cli.CommandGroup;
import picocli.CommandLine.Command;

/** Commands of several rooms that people look for in one place. */
@Command(
    name = "files",
    description = "Stored files and the documents in them.",
    subcommands = {
      FilesAddCommand.class,
      TextCommand.class,
      StatusCommand.class,
      VerifyCommand.class,
      RestoreCatalogue.class
    },
    footer = {
      "",
      "Examples:",
      "  hub files add t6wjnc3d report.pdf --language en --publish",
      "  hub files text report.pdf --json",
      "  hub files verify --sample 5%%",
      "  hub files restore-catalogue --from /mnt/preservation --data new-hub"
    })
final class FilesCommands extends CommandGroup {}
