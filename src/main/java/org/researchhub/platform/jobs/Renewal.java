package org.researchhub.platform.jobs;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Something stored that is made from something else that is stored. When the program makes it in
 * another form, all of it is made anew while the hub serves.
 */
public interface Renewal {

  /** Under which the form is remembered; must not be renamed. */
  String name();

  /** The form in which the program makes it. Whatever is made at any time is made in this form. */
  String form();

  /**
   * Makes some of it anew in the caller's transaction: a bounded number, that come after an id in
   * the order of ids ("" for the first). Does no harm when it is done twice.
   *
   * @return the id of the last; empty when there are no more
   */
  Optional<String> renew(DSLContext transaction, String after);
}
