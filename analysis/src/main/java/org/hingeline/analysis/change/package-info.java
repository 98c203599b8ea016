/**
 * What of a difference between sessions means something; METHODS.md, "What change means something".
 */
package org.hingeline.analysis.change;
