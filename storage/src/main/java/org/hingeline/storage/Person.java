package org.hingeline.storage;

/**
 * Somebody who trains.
 *
 * @param id sorts by time of entry
 * @param number how the person is called wherever the alias must not be seen; given once, from 1
 * @param alias how the person is called on the page; never written to a log
 * @param createdAtMs wall clock, milliseconds since 1970 UTC
 */
public record Person(String id, int number, String alias, long createdAtMs) {}
