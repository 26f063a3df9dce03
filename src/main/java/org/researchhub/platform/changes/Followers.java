package org.researchhub.platform.changes;

import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the followers of this process: at once after an own commit, and within a second after one of
 * another process. The unhurried ones have a thread of their own, so that those on whom readers
 * wait are never held up. A follower that fails, be it for too little memory, is tried again with
 * growing pauses and does not hold up the others.
 */
public final class Followers implements AutoCloseable {

  /** While somebody writes, the unhurried work a twenty-fifth of the time. */
  private static final int REST = 24;

  private final List<Follower> followers;
  private final FollowersThread prompt;
  private final FollowersThread unhurried;

  public Followers(Changes changes, List<Follower> followers) {
    this.followers = List.copyOf(followers);
    prompt =
        new FollowersThread(
            "followers",
            Thread.NORM_PRIORITY,
            0,
            changes,
            followers.stream().filter(follower -> !follower.unhurried()).toList());
    unhurried =
        new FollowersThread(
            "followers-unhurried",
            Thread.MIN_PRIORITY,
            REST,
            changes,
            followers.stream().filter(Follower::unhurried).toList());
  }

  public List<Follower> all() {
    return followers;
  }

  /** Whether a follower's last turn failed, so that it is behind or soon will be. */
  public boolean fails(Follower follower) {
    return prompt.fails(follower) || unhurried.fails(follower);
  }

  /**
   * Whether there is a thread that follows for readers; false before {@link #start} and after
   * {@link #close}.
   */
  public boolean following() {
    return prompt.following();
  }

  /**
   * Follows in the calling thread until every follower on whom somebody waits has seen the last
   * change. One that fails does not keep the others from theirs; its failure is thrown when all
   * have had their turn.
   */
  public void catchUp() {
    prompt.catchUp();
  }

  /** As {@link #catchUp}, with the unhurried ones after the others. */
  public void catchUpAll() {
    prompt.catchUp();
    unhurried.catchUp();
  }

  public synchronized void start() {
    threads().forEach(FollowersThread::start);
  }

  /** Says that there may be something to follow. */
  public void wake() {
    threads().forEach(FollowersThread::wake);
  }

  /** Ends after the step at hand. */
  @Override
  public synchronized void close() {
    threads().forEach(FollowersThread::close);
  }

  private Stream<FollowersThread> threads() {
    return Stream.of(prompt, unhurried);
  }
}
