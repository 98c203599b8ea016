/**
 * What is sampled: raw samples and angles, in a database made for columns. {@link
 * org.hingeline.storage.series.SeriesStore} is all that a second backend has to be.
 */
package org.hingeline.storage.series;
