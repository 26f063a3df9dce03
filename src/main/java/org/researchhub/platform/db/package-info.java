/**
 * The database: one writer and many readers on SQLite, a pool on PostgreSQL; the same SQL on both.
 */
@NamedInterface("db")
@NullMarked
package org.researchhub.platform.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
