package org.hingeline.storage;

/**
 * What is kept on this computer and has not arrived in the series store.
 *
 * @param sessions number of sessions of which something waits
 * @param minutes minutes of recording that wait, of all sessions together
 * @param bytes their size on disk
 * @param rowsSetAside rows the database will never take; they are in readable files beside the
 *     spool
 * @param problem why they wait, one sentence that names the place; {@code null} when all is well
 */
public record Waiting(
    int sessions, double minutes, long bytes, long rowsSetAside, String problem) {}
