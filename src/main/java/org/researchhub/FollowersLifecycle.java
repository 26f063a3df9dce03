package org.researchhub;

import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.db.Database;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the content and lets the followers catch up before the hub answers its first request. */
@Component
@ConditionalOnWebApplication
class FollowersLifecycle implements SmartLifecycle {

  private final DefaultHub content;
  private final Followers followers;
  private volatile boolean running;

  FollowersLifecycle(DefaultHub content, Followers followers, Database database) {
    this.content = content;
    this.followers = followers;
    database.afterCommit(followers::wake);
  }

  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    content.loadOnce();
    followers.catchUp();
    followers.start();
    running = true;
  }

  @Override
  public void stop() {
    followers.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
