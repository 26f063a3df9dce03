/** Forms without pages: the section under a heading is the unit. */
@NullMarked
package org.researchhub.files.sections;

import org.jspecify.annotations.NullMarked;
