package org.hingeline.storage.series;

/**
 * Rows of one session to be written together.
 *
 * @param session id of the session
 * @param lastBlock how far the batch reaches in the order of recording; grows from batch to batch
 * @param samples raw samples
 * @param angles angles
 */
public record SeriesBatch(String session, long lastBlock, SampleRows samples, AngleRows angles) {}
