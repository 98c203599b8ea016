/** Files of OpenSim and OpenSense. */
package org.hingeline.exports.opensim;
