/**
 * Sensors over Bluetooth LE. The Bluetooth library lives in a process of its own, which may crash
 * or fall silent at any time and is then replaced within a second; links see it as one more broken
 * connection, and the sensors stay connected to the computer meanwhile.
 */
package org.hingeline.ingest.ble;
