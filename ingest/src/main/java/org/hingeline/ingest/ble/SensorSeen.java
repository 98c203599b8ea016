package org.hingeline.ingest.ble;

import org.hingeline.ingest.ble.pipe.GattProfile;

/**
 * A sensor that is near.
 *
 * @param address {@code AA:BB:CC:DD:EE:FF}
 * @param name as it calls itself
 * @param rssiDbm strength of its signal; 0 when it is connected and does not advertise
 * @param profile what it speaks
 */
public record SensorSeen(String address, String name, int rssiDbm, GattProfile profile) {}
