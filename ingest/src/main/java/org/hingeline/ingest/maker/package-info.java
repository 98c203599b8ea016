/**
 * Sensors of other makers: which there are, and which of them a stream of bytes comes from. Every
 * maker is a package of its own underneath; {@code docs/sensors} says how to use each.
 */
package org.hingeline.ingest.maker;
