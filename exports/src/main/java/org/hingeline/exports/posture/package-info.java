/** How the segments of the body were turned in space, for formats that show postures. */
package org.hingeline.exports.posture;
