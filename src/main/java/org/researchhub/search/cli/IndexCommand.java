package org.researchhub.search.cli;

import org.researchhub.platform.cli.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "index",
    description =
        "The search index: how it stands, whether it agrees with the catalogue, and another.",
    subcommands = {IndexStatusCommand.class, IndexCheckCommand.class, IndexRebuildCommand.class},
    footer = {"", "Examples:", "  hub index status", "  hub index rebuild"})
public final class IndexCommand extends CommandGroup {}
