/**
 * Device clocks on one host clock.
 *
 * <p>What: a device stamps its readings with its own clock, which has an unknown origin, runs up to
 * some 100 ppm fast or slow, wraps, and begins anew when the device does. The host sees each frame
 * late by a delay that is never less than the fastest way through the radio and often tens of
 * milliseconds more.
 *
 * <p>How: over device time, arrival − device time is a straight line (offset and skew) plus a delay
 * that is never negative. The line sought is therefore the highest one below all points: of all
 * such lines the one with the least sum of distances is the edge of the lower convex hull over the
 * mean device time [1]. Keeping only the fastest frame of each half second bounds the work; keeping
 * the last two minutes of them follows the temperature of the crystal. Late frames, however many,
 * do not move the line.
 *
 * <p>Published times follow the line smoothly, so that no sensor ever sees time stop or run
 * backwards.
 *
 * <p>[1] S. B. Moon, P. Skelly, D. Towsley, "Estimation and removal of clock skew from network
 * delay measurements", IEEE INFOCOM 1999.
 */
package org.hingeline.ingest.clock;
