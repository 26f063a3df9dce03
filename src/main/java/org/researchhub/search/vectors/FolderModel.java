package org.researchhub.search.vectors;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.ModelSettings;

/**
 * A model in a folder, run by the extra in a process of its own: what it needs is not on the class
 * path of the hub, and when it fails the hub goes on. Started when it is first asked, and again
 * when it has ended.
 */
public final class FolderModel implements TextModel {

  private static final String PROGRAM = "Embeddings.java";
  private static final int HEAP = 256;

  private final Path extra;
  private final Path folder;
  private @Nullable Process process;
  private @Nullable AddressModel answering;
  private boolean closed;

  /**
   * @param extra the folder that {@code ./hub extra embeddings} makes
   * @param folder holds model.onnx and tokenizer.json
   */
  public FolderModel(Path extra, Path folder) {
    this.extra = extra;
    this.folder = folder;
  }

  /** What is missing, and how to get it; null when all is there. */
  public @Nullable String missing() {
    if (!Files.isRegularFile(extra.resolve(PROGRAM))) {
      return "The program that runs models is not installed; install it: ./hub extra embeddings";
    }
    for (String file : List.of("model.onnx", "tokenizer.json")) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        return "There is no " + file + " in " + folder + "; put it there.";
      }
    }
    return null;
  }

  @Override
  public String key() throws IOException {
    String missing = missing();
    if (missing != null) {
      throw new IOException(missing);
    }
    return ModelKey.of(Files.readAllBytes(folder.resolve("model.onnx")));
  }

  @Override
  public List<float[]> vectors(List<String> texts, Duration patience) throws IOException {
    return running().vectors(texts, patience);
  }

  private synchronized AddressModel running() throws IOException {
    AddressModel known = answering;
    if (known != null && process != null && process.isAlive()) {
      return known;
    }
    String missing = missing();
    if (missing != null || closed) {
      throw new IOException(missing == null ? "The hub is closing." : missing);
    }
    return start();
  }

  private AddressModel start() throws IOException {
    String secret = UUID.randomUUID().toString();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            extra + File.separator + "*",
            extra.resolve(PROGRAM).toString(),
            folder.toString());
    builder.environment().put("HUB_EMBEDDINGS_KEY", secret);
    builder.environment().put("DJL_OFFLINE", "true");
    builder.environment().putIfAbsent("DJL_CACHE_DIR", System.getProperty("java.io.tmpdir"));
    Process started = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process = started;
    BufferedReader output = started.inputReader();
    String line = output.readLine();
    if (line == null || !line.matches("port [0-9]+")) {
      started.destroyForcibly();
      throw new IOException("The program that runs the model in " + folder + " does not start.");
    }
    URI address = URI.create("http://127.0.0.1:" + line.substring(5));
    answering = new AddressModel(new ModelSettings(address, "folder", secret, 0, null), address);
    return answering;
  }

  /** The process ends when its input does. */
  @Override
  public synchronized void close() {
    closed = true;
    if (answering != null) {
      answering.close();
    }
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
