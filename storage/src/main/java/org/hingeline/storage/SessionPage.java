package org.hingeline.storage;

import java.util.List;

/**
 * One page of a list of sessions, newest first.
 *
 * @param total sessions that match, on all pages
 */
public record SessionPage(List<SessionSummary> sessions, int total) {}
