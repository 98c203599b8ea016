/** Kept sessions, written for other tools. */
package org.hingeline.exports;
