/**
 * The radio process: it holds the Bluetooth library, of which it is known that it can take its
 * virtual machine with it, hands on what sensors send, and does what it is told. Every decision
 * that outlives a crash is taken by the program that started it.
 */
package org.hingeline.ingest.ble.child;
