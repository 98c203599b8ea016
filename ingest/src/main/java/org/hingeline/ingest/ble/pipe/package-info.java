/**
 * What the program and its radio process say to each other over a pipe: framed, so that anything
 * else that a native library or a virtual machine in trouble writes there is noticed.
 */
package org.hingeline.ingest.ble.pipe;
