/**
 * WitMotion sensors, over serial ports and Bluetooth LE.
 *
 * <p>Numbers are 16 bits, signed, low byte first. Full scale is 16 g, 2000 °/s and 180°.
 *
 * <pre>
 * 11 bytes  0x55 | kind 0x50–0x5F | 4 × 16 bits | sum of the ten bytes before
 *           0x50 time: year month day hour minute second (a byte each), milliseconds
 *           0x51 specific force x y z, temperature     0x52 angular rate x y z, voltage
 *           0x53 roll pitch yaw, version               0x59 quaternion w x y z, full scale 1
 *           0x5F registers that the host asked for
 * 20 bytes  0x55 | 0x61 | specific force x y z | angular rate x y z | roll pitch yaw
 * 28 bytes  the same, then the time as in 0x50
 * 20 bytes  0x55 | 0x71 | first register | 8 registers   (an answer to the host)
 *  5 bytes  0xFF | 0xAA | register | value               (a command of the host, echoed)
 * </pre>
 *
 * <p>The Bluetooth frames carry no checksum: out of step one is believed only when the next one
 * follows it. Orientation is the rotation about z by the yaw, then y by the pitch, then x by the
 * roll (WitMotion, "Bluetooth 5.0 communication protocol" and "Standard communication protocol").
 */
package org.hingeline.ingest.maker.witmotion;
