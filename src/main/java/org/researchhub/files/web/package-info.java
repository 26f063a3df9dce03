/** The addresses of files. */
@NullMarked
package org.researchhub.files.web;

import org.jspecify.annotations.NullMarked;
