package org.hingeline.storage;

import org.hingeline.analysis.Repetition;

/**
 * A repetition among those of many sessions.
 *
 * @param sessionId the session it belongs to
 * @param startedAtMs when that session started, milliseconds since 1970 UTC
 */
public record KeptRepetition(String sessionId, long startedAtMs, Repetition repetition) {}
