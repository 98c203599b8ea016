package org.hingeline.storage;

/**
 * How the deletion of a person went.
 *
 * @param sessions how many sessions went with them
 * @param complete false when something of them is still to be removed, because the series store
 *     does not take it now; it is removed as soon as that does
 */
public record Deletion(int sessions, boolean complete) {}
