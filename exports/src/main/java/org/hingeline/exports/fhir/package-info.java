/** Sessions as resources of FHIR R4. */
package org.hingeline.exports.fhir;
