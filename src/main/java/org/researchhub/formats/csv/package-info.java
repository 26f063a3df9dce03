/** Tables: comma, semicolon or tab between columns. */
@NullMarked
package org.researchhub.formats.csv;

import org.jspecify.annotations.NullMarked;
