@NullMarked
package org.researchhub.accounts.web;

import org.jspecify.annotations.NullMarked;
