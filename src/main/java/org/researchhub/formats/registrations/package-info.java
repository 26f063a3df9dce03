/** What Crossref and DataCite say of what is registered with them, each in its own JSON. */
@NamedInterface("registrations")
@NullMarked
package org.researchhub.formats.registrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
