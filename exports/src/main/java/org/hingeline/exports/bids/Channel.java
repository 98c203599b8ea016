package org.hingeline.exports.bids;

/**
 * One line of a {@code channels.tsv}.
 *
 * @param name column of the motion file
 * @param component {@code x}, {@code y}, {@code z} or {@code n/a}
 * @param type a word of the standard, such as {@code GYRO}
 * @param point what is tracked
 * @param units in the standard's spelling
 * @param placement where the sensor is worn
 */
record Channel(
    String name, String component, String type, String point, String units, String placement) {}
