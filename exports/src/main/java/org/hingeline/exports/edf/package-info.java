/** Angles and events as a biosignal recording, EDF+. */
package org.hingeline.exports.edf;
