package org.researchhub.search.cli;

import org.researchhub.platform.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "index",
    description = "The search index: how it stands, and whether it agrees with the catalogue.",
    subcommands = {IndexStatusCommand.class, IndexCheckCommand.class},
    footer = {"", "Examples:", "  hub index status", "  hub index check --json"})
public final class IndexCommand extends CommandGroup {}
