/** What readers of all written forms share: names, dates, identifiers, languages, kinds of work. */
@NullMarked
package org.researchhub.formats.record;

import org.jspecify.annotations.NullMarked;
