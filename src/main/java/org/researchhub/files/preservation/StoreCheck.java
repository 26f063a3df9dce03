package org.researchhub.files.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Fixity;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.StoredBytes;
import org.researchhub.platform.Alarm;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what is kept again, digests it, keeps the result of every file, and repairs what is damaged
 * from wherever the same bytes still are: another copy of the store, another object, a staged file.
 */
@Component
public class StoreCheck implements Alarm {

  private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

  /** Longer than a version of an object takes to be put in its place. */
  private static final Duration BEING_WRITTEN = Duration.ofSeconds(1);

  private final OpenedStore opened;
  private final KeptFiles kept;
  private final StagedFiles staged;
  private final StoreSettings settings;
  private final Clock clock;

  public StoreCheck(
      OpenedStore opened, KeptFiles kept, StagedFiles staged, HubSettings settings, Clock clock) {
    this.opened = opened;
    this.kept = kept;
    this.staged = staged;
    this.settings = settings.files().store();
    this.clock = clock;
  }

  /**
   * What a check found.
   *
   * @param objects how many were looked at
   * @param findings what is wrong and could not be repaired, as sentences
   * @param repaired the files that were put right
   * @param ended whether it came to its end within its time
   */
  public record Report(long objects, List<String> findings, List<String> repaired, boolean ended) {}

  /**
   * How the store stands, as far as the last checks know.
   *
   * @param unchecked objects that nobody has looked at since they were stored
   */
  public record Status(
      String place, long objects, long files, long bytes, long damaged, long unchecked) {}

  public Status status() {
    KeptFiles.Standing standing = kept.standing();
    return new Status(
        opened.store().place(),
        standing.objects(),
        standing.files(),
        standing.bytes(),
        standing.damaged(),
        standing.unchecked());
  }

  /** Looks at a share of all objects, those first that were not looked at for longest. */
  public Report verify(double share) {
    long all = kept.standing().objects();
    List<KeptFiles.Known> objects =
        share >= 1 ? kept.all() : kept.toCheck(null, (int) Math.ceil(all * share));
    return check(objects, null, share >= 1);
  }

  /** One day's share, so that everything is looked at within the days that the settings say. */
  Report daily() {
    long all = kept.standing().objects();
    Instant now = clock.instant();
    String due = now.minus(Duration.ofDays(settings.everyDays())).toString();
    long share = (all + settings.everyDays() - 1) / settings.everyDays();
    int overdue = kept.toCheck(due, Integer.MAX_VALUE).size();
    int today = (int) Math.min(Integer.MAX_VALUE, Math.max(share, overdue));
    return check(
        kept.toCheck(null, today), now.plus(Duration.ofMinutes(settings.minutesADay())), false);
  }

  private Report check(List<KeptFiles.Known> objects, @Nullable Instant until, boolean everything) {
    var findings = new ArrayList<String>();
    var repaired = new ArrayList<String>();
    List<Finding> atRoot = StoreOwner.examine(opened.store());
    opened.remember(atRoot);
    atRoot.forEach(finding -> findings.add(finding.toString()));
    long looked = 0;
    for (KeptFiles.Known object : objects) {
      if (until != null && clock.instant().isAfter(until)) {
        return new Report(looked, findings, repaired, false);
      }
      check(object, findings, repaired);
      looked++;
    }
    if (everything) {
      strangers(objects, findings);
    }
    return new Report(looked, List.copyOf(findings), List.copyOf(repaired), true);
  }

  private void check(KeptFiles.Known object, List<String> findings, List<String> repaired) {
    List<Finding> found = examine(object);
    if (!found.isEmpty()) {
      Optional<KeptFiles.Known> now = afterAPause(object);
      if (now.isEmpty()) {
        return;
      }
      found = examine(now.get());
    }
    Map<String, String> digests = kept.contents(object.id());
    boolean mended = false;
    for (Finding finding : found) {
      if (repair(finding, digests.get(finding.path()))) {
        LOG.warn("{} It was repaired.", finding);
        repaired.add(finding.path());
        mended = true;
      }
    }
    List<Finding> left = mended ? examine(object) : found;
    var bad = new HashMap<String, Fixity.Result>();
    for (Finding finding : left) {
      findings.add(finding + " It is part of " + object.id() + ".");
      bad.put(
          finding.path(),
          finding.what() == Finding.What.MISSING ? Fixity.Result.MISSING : Fixity.Result.DAMAGED);
    }
    kept.looked(object, bad);
  }

  /** What looks unsound may only just be written to. Empty when it was removed meanwhile. */
  private Optional<KeptFiles.Known> afterAPause(KeptFiles.Known object) {
    try {
      Thread.sleep(BEING_WRITTEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The check was ended", e);
    }
    return kept.object(object.id());
  }

  private List<Finding> examine(KeptFiles.Known object) {
    try {
      return opened.store().examine(object.folder());
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be read", object.id(), e);
      return List.of(new Finding(object.folder(), Finding.What.MISSING));
    }
  }

  /** Objects that the database knows nothing of, as after a backup of it was put back. */
  private void strangers(List<KeptFiles.Known> known, List<String> findings) {
    Set<String> folders = new HashSet<>();
    known.forEach(object -> folders.add(object.folder()));
    try (var all = opened.store().folders()) {
      all.filter(folder -> !folders.contains(folder))
          .forEach(folder ->
              findings.add(
                  folder
                      + " is in the store, and the hub does not know it (yet): was its database"
                      + " put back from a backup?"));
    }
  }

  private boolean repair(Finding finding, @Nullable String sha512) {
    if (finding.what() == Finding.What.UNKNOWN || finding.what() == Finding.What.INVALID) {
      return false;
    }
    Path copy = settings.copy();
    if (copy != null && from(copy.resolve(finding.path()), finding.path(), sha512)) {
      return true;
    }
    return sha512 != null
        && (elsewhere(finding.path(), sha512)
            || staged.bytes(sha512).filter(bytes -> put(finding.path(), bytes)).isPresent());
  }

  private boolean from(Path file, String path, @Nullable String sha512) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      if (sha512 != null) {
        try (InputStream bytes = Files.newInputStream(file)) {
          if (!Sha512.of(bytes).equals(sha512)) {
            LOG.error("The copy {} is damaged too", file);
            return false;
          }
        }
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        opened.store().replace(path, bytes);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean elsewhere(String path, String sha512) {
    for (String other : kept.places(sha512)) {
      Optional<InputStream> bytes =
          other.equals(path) ? Optional.empty() : opened.store().open(other);
      if (bytes.isPresent()) {
        try (InputStream stream = bytes.get()) {
          if (Sha512.of(stream).equals(sha512)) {
            try (InputStream good = opened.store().open(other).orElseThrow()) {
              opened.store().replace(path, good);
              return true;
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return false;
  }

  private boolean put(String path, StoredBytes bytes) {
    try (InputStream stream = bytes.open(0)) {
      opened.store().replace(path, stream);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "preservation";
  }

  @Override
  public Optional<String> raised() {
    long damaged = kept.damaged();
    if (damaged > 0) {
      return Optional.of(
          damaged + " objects of the preservation store are damaged; run files verify");
    }
    return opened.atRoot().isEmpty()
        ? Optional.empty()
        : Optional.of("a file that describes the preservation store is damaged; run files verify");
  }
}
