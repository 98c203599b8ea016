/**
 * The recording file: inertial samples of several sensors and markers, as CSV, gzip when the name
 * ends in {@code .gz}. The first line names columns and units; rows are in time order on one clock.
 */
package org.hingeline.ingest.recording;
