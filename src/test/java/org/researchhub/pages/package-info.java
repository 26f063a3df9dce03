/** Every public page, made from sample records and looked at without a server. */
@org.jspecify.annotations.NullMarked
package org.researchhub.pages;
