/** Controllers and finished page records. */
@NullMarked
package org.researchhub.enquiries.web;

import org.jspecify.annotations.NullMarked;
