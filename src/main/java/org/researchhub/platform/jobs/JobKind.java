package org.researchhub.platform.jobs;

/** One kind of work. Found by its name, so it must not be renamed while jobs wait. */
public interface JobKind {

  String name();

  /**
   * Whether nobody waits for it: such jobs are done one at a time, on a thread of their own at low
   * priority, and never in the place of others.
   */
  default boolean isSlow() {
    return false;
  }

  /**
   * Does the work for one subject. Reads the state anew, because it may have changed since the job
   * was written, and does no harm when it is done twice: after a crash it is.
   *
   * @param subject an identifier, never the work's content
   * @throws Exception when it is to be tried again later
   */
  void run(String subject) throws Exception;
}
