/** Kept sessions as every format reads them, with the number of the patient and never a name. */
package org.hingeline.exports.session;
