/** The page that costs nothing to make. */
@NullMarked
package org.researchhub.bench.web;

import org.jspecify.annotations.NullMarked;
