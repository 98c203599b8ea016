/** A skeleton that moves, for animation programs. */
package org.hingeline.exports.bvh;
