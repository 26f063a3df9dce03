package org.researchhub.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.researchhub.platform.Forcing;

/** Forces, and writes down what was forced in which order. */
public final class Forces extends Forcing {

  private final List<String> done = new ArrayList<>();

  @Override
  public void file(Path file) throws IOException {
    super.file(file);
    done.add("file");
  }

  @Override
  public void folder(Path folder) throws IOException {
    super.folder(folder);
    done.add("folder " + folder.getFileName());
  }

  /** What somebody else did, in its place between the forces. */
  public void note(String what) {
    done.add(what);
  }

  public List<String> done() {
    return List.copyOf(done);
  }
}
