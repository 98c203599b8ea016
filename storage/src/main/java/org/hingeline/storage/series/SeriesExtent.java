package org.hingeline.storage.series;

/**
 * How much of a session is kept.
 *
 * @param samples number of raw samples
 * @param angles number of instants with angles
 * @param firstNs session time of the first of them; -1 without any
 * @param lastNs session time of the last of them; -1 without any
 */
public record SeriesExtent(long samples, long angles, long firstNs, long lastNs) {}
