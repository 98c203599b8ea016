/**
 * Bytes to frames and back. Start with {@link org.hingeline.protocol.frame.Wire}, the layout that
 * all share, then {@link org.hingeline.protocol.frame.FrameDecoder} and {@link
 * org.hingeline.protocol.frame.FrameEncoder}. Knows the types of messages but not their content.
 */
package org.hingeline.protocol.frame;
