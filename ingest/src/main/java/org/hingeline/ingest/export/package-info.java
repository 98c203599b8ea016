/**
 * Text that other programs export → recordings: Movella/Xsens DOT, Xsens MT Manager, MetaMotion
 * (MbientLab), APDM, and OpenSense orientations.
 *
 * <p>Where an export has no angular rate, it is worked out from the change of the orientation;
 * where it has no specific force, from gravity and, if there, the free acceleration. Such sensors
 * are named in the summary, and what is found with them is provisional.
 */
package org.hingeline.ingest.export;
