package wrong.search.cli;

/** Not wrong: commands print. */
class PrintCommand {
  void run() {
    System.out.println("found");
  }
}
