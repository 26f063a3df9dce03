/** XML, read one record at a time without entities, and written. */
@NullMarked
package org.researchhub.formats.xml;

import org.jspecify.annotations.NullMarked;
