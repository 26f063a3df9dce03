package wrong.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

@SuppressWarnings("JavaUtilDate")
class AsksTheMachine {
  Instant call() {
    return Instant.now();
  }

  Supplier<Instant> reference() {
    return Instant::now;
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date date() {
    return new Date();
  }

  LocalDate zone() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Instant asksTheClock(Clock given) {
    return Instant.now(given);
  }

  long elapsed() {
    return System.nanoTime();
  }
}
