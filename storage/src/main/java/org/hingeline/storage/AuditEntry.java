package org.hingeline.storage;

/**
 * Who did what to which record.
 *
 * @param atMs wall clock, milliseconds since 1970 UTC
 * @param actor who, e.g. {@code local}
 * @param action e.g. {@code session.delete}
 * @param object id of the record
 * @param detail anything more; may be empty
 */
public record AuditEntry(long atMs, String actor, String action, String object, String detail) {}
