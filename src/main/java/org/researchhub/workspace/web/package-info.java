@NullMarked
package org.researchhub.workspace.web;

import org.jspecify.annotations.NullMarked;
