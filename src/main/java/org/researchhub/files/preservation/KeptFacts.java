package org.researchhub.files.preservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.researchhub.files.FileFact;
import org.researchhub.files.FileFacts;
import org.researchhub.files.Fixity;
import org.springframework.stereotype.Component;

/** When the bytes of a file were last compared with their digest, and what was found. */
@Component
class KeptFacts implements FileFacts.Source {

  /** A check in another process shows within this time. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final long AT_MOST = 20_000;

  private final Fixity fixity;
  private final Cache<String, Optional<Fixity.Check>> known =
      Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(REMEMBERED).build();

  KeptFacts(Fixity fixity) {
    this.fixity = fixity;
  }

  /** Asks anew from now on. */
  void forget() {
    known.invalidateAll();
  }

  @Override
  public FileFact tell(String sha512, FileFact fact) {
    Optional<Fixity.Check> check = known.get(sha512, fixity::of);
    if (check.isEmpty() || check.get().checked() == null) {
      return fact;
    }
    return new FileFact(
        fact.pages(),
        fact.text(),
        fact.tagged(),
        fact.titled(),
        fact.languageStated(),
        check.get().checked(),
        check.get().result() == Fixity.Result.SOUND);
  }
}
