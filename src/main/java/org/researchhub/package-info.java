@NullMarked
package org.researchhub;

import org.jspecify.annotations.NullMarked;
