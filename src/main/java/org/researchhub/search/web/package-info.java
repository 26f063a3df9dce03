/** The results page and its controller. */
@NullMarked
package org.researchhub.search.web;

import org.jspecify.annotations.NullMarked;
