/**
 * Xsens MTi sensors of the fifth generation over serial ports and USB: MTData2 messages.
 *
 * <pre>
 * 0xFA | 0xFF | kind | length | data | sum                 length 255: two more bytes hold it
 *
 * data of kind 0x36 = items, each  | identifier (2 bytes) | size | value |
 * </pre>
 *
 * <p>Numbers come high byte first. All bytes behind the first sum up to zero. The two low bits of
 * an identifier say how its numbers are written: 32-bit floating point, 12.20 or 16.32 fixed point,
 * 64-bit floating point; the next two say which way the earth's axes point. In 16.32 the 32 bits of
 * the fraction come before the 16 bits of the whole number (Xsens, "MT Low Level Communication
 * Protocol", MTData2).
 */
package org.hingeline.ingest.maker.xsens;
