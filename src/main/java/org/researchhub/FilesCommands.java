package org.researchhub;

import org.researchhub.files.cli.TextCommand;
import org.researchhub.platform.cli.CommandGroup;
import picocli.CommandLine.Command;

/** Commands of several rooms that people look for in one place. */
@Command(
    name = "files",
    description = "Stored files and the documents in them.",
    subcommands = {TextCommand.class},
    footer = {"", "Example:", "  hub files text report.pdf --json"})
final class FilesCommands extends CommandGroup {}
