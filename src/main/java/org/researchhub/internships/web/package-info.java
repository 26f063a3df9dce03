/** Controllers and finished page records. */
@NullMarked
package org.researchhub.internships.web;

import org.jspecify.annotations.NullMarked;
