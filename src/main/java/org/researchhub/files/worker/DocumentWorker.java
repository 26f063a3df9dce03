package org.researchhub.files.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.Reason;
import org.researchhub.files.documents.DocumentReading;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Units;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.worker.Frames.Values;

/**
 * A process of its own that reads one document after another: questions come on standard input,
 * answers go to standard output. It ends when its input ends, also in the middle of a document, so
 * that it never outlives the hub.
 */
public final class DocumentWorker {

  /** Documents nest deeper than programs do. */
  private static final long STACK = 16L << 20;

  private final Frames frames;
  private final DocumentReading reading;
  private final SynchronousQueue<Values> questions = new SynchronousQueue<>();

  private DocumentWorker(Frames frames, Limits limits) {
    this.frames = frames;
    this.reading = new DocumentReading(limits);
  }

  /**
   * Serves until the input ends.
   *
   * @param arguments the limits: bytes, pages, then the languages in which pictures are read
   */
  public static void main(String[] arguments) {
    var out = new FileOutputStream(FileDescriptor.out);
    // What a library prints must not come between the messages.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
    Limits limits =
        Limits.of(
            Long.parseLong(arguments[0]),
            Integer.parseInt(arguments[1]),
            List.of(arguments).subList(2, arguments.length));
    var frames = new Frames(new FileInputStream(FileDescriptor.in), out);
    var worker = new DocumentWorker(frames, limits);
    new Thread(null, worker::answerAll, "reading", STACK).start();
    worker.listen();
  }

  /** Ends the process as soon as nobody is there to ask. */
  private void listen() {
    try {
      while (true) {
        questions.put(frames.read());
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(e instanceof EOFException ? 0 : 1);
    } catch (InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private void answerAll() {
    try {
      while (true) {
        answer(questions.take());
      }
    } catch (IOException | InterruptedException | Units.Gone e) {
      Runtime.getRuntime().halt(1);
    } catch (Throwable e) {
      Runtime.getRuntime().halt(2);
    }
  }

  private void answer(Values question) throws IOException {
    char kind = question.kind();
    Path file = Path.of(question.text());
    String name = question.textOrNone();
    String password = question.textOrNone();
    if (kind == Messages.INSPECT) {
      frames.write(Messages.of(reading.inspect(file, name)));
    } else if (kind == Messages.LOOK) {
      frames.write(Messages.of(reading.look(file)));
    } else if (kind == Messages.THUMBNAIL) {
      frames.write(Messages.of(reading.thumbnail(file)));
    } else {
      text(file, name, password);
    }
  }

  private void text(Path file, @Nullable String name, @Nullable String password)
      throws IOException {
    Reason refusal;
    try {
      frames.write(Messages.of(reading.text(file, name, password, new Sending())));
      return;
    } catch (Unreadable e) {
      refusal = e.reason();
    }
    frames.write(Messages.of(refusal));
  }

  /** Sends each unit as soon as it is read. */
  private final class Sending implements Units {
    @Override
    public void unit(Unit unit) {
      try {
        frames.write(Messages.of(unit));
      } catch (IOException e) {
        throw new Gone(e);
      }
    }

    @Override
    public void entry(Entry entry) {
      try {
        frames.write(Messages.of(entry));
      } catch (IOException e) {
        throw new Gone(e);
      }
    }
  }
}
