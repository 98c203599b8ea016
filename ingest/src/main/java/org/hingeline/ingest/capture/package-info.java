/**
 * Captured bytes and other programs' exports → recordings. A capture is what a sensor sent, as it
 * came through the port or the radio; an export is a text file of another program.
 */
package org.hingeline.ingest.capture;
