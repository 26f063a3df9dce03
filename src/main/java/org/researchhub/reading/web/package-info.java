/** Controllers and finished page records of the pages for reading. */
@NullMarked
package org.researchhub.reading.web;

import org.jspecify.annotations.NullMarked;
