package org.researchhub.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.researchhub.platform.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's one handler: it turns what a command answers or throws into exit codes. */
public abstract class Program implements Runnable {

  private static final String[] EXIT_CODES = {
    " 0:done",
    " 1:fault",
    " 2:wrong usage",
    " 3:done in part",
    " 4:not found",
    " 5:conflict",
    " 6:a check failed",
    " 7:not allowed",
    "130:interrupted"
  };

  @Mixin private GlobalOptions options = new GlobalOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs one command line and answers the exit code. */
  public static int run(Program program, String... arguments) {
    CommandLine line = new CommandLine(program);
    line.setExecutionExceptionHandler(
        (failure, failed, parsed) -> explain(failure, isVerbose(arguments)));
    describe(line);
    line.getSubcommands().values().forEach(Program::describe);
    return line.execute(globalLast(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command to run.");
  }

  /** One line for what an administrator can put right; for anything else also the trace with -v. */
  public static int explain(Throwable failure, boolean verbose) {
    Optional<Fault> fault = fault(failure);
    if (fault.isPresent()) {
      System.err.println("hub: " + fault.get().getMessage() + " " + fault.get().remedy());
      return fault.get().exitCode();
    }
    System.err.println(
        "hub: an unexpected fault: " + failure + ". Run it again with -v to see where.");
    if (verbose) {
      failure.printStackTrace();
    }
    return Fault.FAULT;
  }

  private static Optional<Fault> fault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Fault fault) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static boolean isVerbose(String[] arguments) {
    for (String argument : arguments) {
      if (argument.equals("-v") || argument.equals("--verbose")) {
        return true;
      }
    }
    return false;
  }

  /** Global options may stand before the command; picocli wants them with the command itself. */
  private static String[] globalLast(String[] arguments) {
    int command = 0;
    while (command < arguments.length && arguments[command].startsWith("-")) {
      boolean hasValue =
          (arguments[command].equals("--data") || arguments[command].equals("--config"))
              && command + 1 < arguments.length;
      command += hasValue ? 2 : 1;
    }
    if (command == 0 || command >= arguments.length) {
      return arguments;
    }
    List<String> all = List.of(arguments);
    int end = all.indexOf("--") < 0 ? arguments.length : all.indexOf("--");
    var moved = new ArrayList<String>(all.subList(command, end));
    moved.addAll(all.subList(0, command));
    moved.addAll(all.subList(end, arguments.length));
    return moved.toArray(String[]::new);
  }

  private static void describe(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    if (!spec.optionsMap().containsKey("--help") && !spec.name().equals("help")) {
      spec.addOption(
          picocli.CommandLine.Model.OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help.")
              .build());
    }
    spec.usageMessage()
        .width(80)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(EXIT_CODES));
    line.getSubcommands().values().forEach(Program::describe);
  }
}
