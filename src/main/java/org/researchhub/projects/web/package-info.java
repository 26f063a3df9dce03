/** Controllers and finished page records. */
@NullMarked
package org.researchhub.projects.web;

import org.jspecify.annotations.NullMarked;
