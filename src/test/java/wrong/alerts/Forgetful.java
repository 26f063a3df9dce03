package wrong.alerts;

import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

class Forgetful {
  @Async
  void send() {}

  @TransactionalEventListener
  void afterCommit(Object event) {}
}
