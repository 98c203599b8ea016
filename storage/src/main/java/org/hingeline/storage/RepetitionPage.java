package org.hingeline.storage;

import java.util.List;

/**
 * One page of a list of repetitions, oldest first.
 *
 * @param total repetitions that match, on all pages
 */
public record RepetitionPage(List<KeptRepetition> repetitions, int total) {}
