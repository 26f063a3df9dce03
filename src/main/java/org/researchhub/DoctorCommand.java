package org.researchhub;

import java.util.List;
import java.util.concurrent.Callable;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "doctor",
    description = "Looks at the whole installation, and says what to do about each finding.",
    footer = {"", "Examples:", "  hub doctor", "  hub doctor --json"})
final class DoctorCommand implements Callable<Integer> {

  private static final int A_CHECK_FAILED = 6;
  private static final int WIDTH = 12;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Override
  public Integer call() {
    OpenHub.quietly();
    List<Checkup.Finding> findings = new Checkup(options).look();
    var terminal = new Terminal(options);
    if (options.json()) {
      terminal.print(json(findings).toPrettyString());
    } else {
      for (Checkup.Finding finding : findings) {
        if (!options.quiet() || finding.state() == Checkup.State.FAILED) {
          terminal.print(line(finding));
        }
      }
    }
    boolean failed = findings.stream().anyMatch(each -> each.state() == Checkup.State.FAILED);
    return failed ? A_CHECK_FAILED : 0;
  }

  private static String line(Checkup.Finding finding) {
    String line =
        "%-7s %s%s %s"
            .formatted(
                finding.state().word(),
                finding.what(),
                " ".repeat(Math.max(0, WIDTH - finding.what().length())),
                finding.message());
    return finding.remedy().isEmpty() ? line : line + "\n        → " + finding.remedy();
  }

  private static ObjectNode json(List<Checkup.Finding> findings) {
    ObjectNode json = new JsonMapper().createObjectNode();
    ArrayNode all = json.putArray("findings");
    for (Checkup.Finding finding : findings) {
      ObjectNode one = all.addObject();
      one.put("check", finding.what());
      one.put("state", finding.state().word());
      one.put("message", finding.message());
      if (!finding.remedy().isEmpty()) {
        one.put("remedy", finding.remedy());
      }
    }
    return json;
  }
}
