/** The addresses of the feeds. */
@NullMarked
package org.researchhub.alerts.web;

import org.jspecify.annotations.NullMarked;
