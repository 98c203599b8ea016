package org.hingeline.storage;

/**
 * Somebody who trains.
 *
 * @param id sorts by time of entry
 * @param alias how the person is called on the page; never written to a log
 * @param createdAtMs wall clock, milliseconds since 1970 UTC
 */
public record Person(String id, String alias, long createdAtMs) {}
