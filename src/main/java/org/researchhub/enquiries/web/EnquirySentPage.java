package org.researchhub.enquiries.web;

/**
 * What a sender sees after the message is stored.
 *
 * @param reference the number to quote
 * @param withReply whether an address for a reply was given
 * @param kept until when the message is kept, in words
 */
public record EnquirySentPage(String heading, String reference, boolean withReply, String kept) {}
