/**
 * x-IMU3 of x-io Technologies, over USB or serial, in its ASCII and its binary form.
 *
 * <pre>
 * ASCII   I,1000000,0.1,0.2,0.3,0.0,0.0,1.0\r\n       kind, time in µs, numbers
 * binary  kind + 0x80 | time, 64 bits | numbers, 32-bit floating point | 0x0A      low byte first
 * </pre>
 *
 * <p>In the binary form 0x0A and 0xDB inside a message are written as 0xDB 0xDC and 0xDB 0xDD. A
 * message has no checksum: it is believed when it has exactly the numbers of its kind, all of them
 * finite. Lines that begin with a brace are answers to commands. Angular rate is in °/s, specific
 * force in g (x-io Technologies, "x-IMU3 User Manual", communication protocol).
 */
package org.hingeline.ingest.maker.ximu3;
