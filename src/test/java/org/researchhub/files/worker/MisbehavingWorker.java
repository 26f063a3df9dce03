package org.researchhub.files.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.documents.Read;

/** A worker that does to its hub what the file it is to read says. */
final class MisbehavingWorker {

  private MisbehavingWorker() {}

  public static void main(String[] arguments) throws Exception {
    var out = new FileOutputStream(FileDescriptor.out);
    var frames = new Frames(new FileInputStream(FileDescriptor.in), out);
    for (int count = 1; ; count++) {
      Frames.Values question = frames.read();
      question.kind();
      String way = Files.readString(Path.of(question.text()));
      answer(way.equals("die-second") && count == 1 ? "behave" : way, frames, out);
    }
  }

  private static void answer(String way, Frames frames, FileOutputStream out) throws Exception {
    switch (way) {
      case "hang" -> Thread.sleep(60_000);
      case "drip" -> {
        while (true) {
          frames.write(Messages.of(unit("slowly")));
          Thread.sleep(300);
        }
      }
      case "flood" -> {
        while (true) {
          out.write("what a library prints\n".getBytes("UTF-8"));
        }
      }
      case "endless" -> {
        while (true) {
          frames.write(Messages.of(unit("again")));
        }
      }
      case "die", "die-second" -> Runtime.getRuntime().halt(3);
      case "told-to-end" -> Runtime.getRuntime().halt(128 + 15);
      case "huge" -> out.write(new byte[] {0x7F, 0, 0, 0, 'U'});
      case "nonsense" -> out.write(new byte[] {0, 0, 0, 3, 'U', 1, 2});
      case "large" -> frames.write(Messages.of(new byte[4097]));
      case "memory" -> {
        var all = new ArrayList<byte[]>();
        while (true) {
          all.add(new byte[1 << 20]);
        }
      }
      default -> behave(frames);
    }
  }

  private static void behave(Frames frames) throws IOException {
    frames.write(Messages.of(unit("well behaved")));
    frames.write(Messages.of(new Read(Outcome.TEXT, null, "text/plain", Accessibility.UNKNOWN)));
  }

  private static Unit unit(String text) {
    return new Unit(1, null, null, null, text, false);
  }
}
