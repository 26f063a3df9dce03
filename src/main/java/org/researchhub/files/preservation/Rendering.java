package org.researchhub.files.preservation;

import org.researchhub.catalogue.Publication;

/**
 * A publication written in a form that is read without this program, kept beside its own JSON.
 * Implemented in a room that may see both this one and the written forms.
 */
public interface Rendering {

  /** The file's name in the object, such as {@code dublincore.xml}. */
  String name();

  /** The same bytes for the same publication and the same words. */
  byte[] of(Publication publication);
}
