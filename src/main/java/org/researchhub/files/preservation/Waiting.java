package org.researchhub.files.preservation;

import org.jspecify.annotations.Nullable;

/**
 * What the preservation store has not taken in yet.
 *
 * @param changes how many changes
 * @param overdue whether the oldest has waited for longer than all but the largest imports take
 * @param failure since when and why it stands still; null while it goes on
 */
public record Waiting(long changes, boolean overdue, @Nullable String failure) {

  /** Whether somebody has to look after it. */
  public boolean alarming() {
    return changes > 0 && (overdue || failure != null);
  }

  /**
   * How it stands, as a sentence.
   *
   * @param serving whether a hub is there that goes on with it
   */
  public String told(boolean serving) {
    if (changes <= 0) {
      return "Every change is preserved.";
    }
    String many = changes == 1 ? "1 change " : changes + " changes ";
    if (failure != null) {
      return many + (changes == 1 ? "waits" : "wait") + "; it stands still since " + failure;
    }
    if (!serving) {
      return many + (changes == 1 ? "waits" : "wait") + " until the hub runs.";
    }
    String going = many + (changes == 1 ? "is" : "are") + " being preserved";
    return overdue ? going + ", the oldest for more than an hour." : going + "; nothing to do.";
  }

  /** What to do about it when it is {@link #alarming}. */
  public String remedy(boolean serving) {
    return failure == null && serving
        ? "After a large import this is as it should be; if the number does not fall, look at the"
            + " log of the hub."
        : serving
            ? "The hub tries again by itself; its log says more."
            : "Start the hub, which tries again: hub serve";
  }
}
