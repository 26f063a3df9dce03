package org.researchhub.files.preservation;

import java.util.Map;
import java.util.SortedMap;

/**
 * An object of the store.
 *
 * @param folder where it lies, below the store's root
 * @param head its newest version: 1, 2, 3 …
 * @param state what it holds now: SHA-512 by path
 * @param contents every file that any of its versions brought: SHA-512 by place, below the root
 */
public record StoredObject(
    String id,
    String folder,
    long head,
    SortedMap<String, String> state,
    Map<String, String> contents) {}
