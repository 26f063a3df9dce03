/** The addresses that programs ask. */
@NullMarked
package org.researchhub.api.web;

import org.jspecify.annotations.NullMarked;
