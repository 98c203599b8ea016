/** A folder by the Brain Imaging Data Structure, its part for motion. */
package org.hingeline.exports.bids;
