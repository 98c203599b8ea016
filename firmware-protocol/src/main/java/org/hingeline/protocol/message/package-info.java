/**
 * Frames to messages and back. {@link org.hingeline.protocol.message.MessageListener} receives,
 * {@link org.hingeline.protocol.message.MessageEncoder} sends; samples pass without objects, every
 * other message is a record of {@link org.hingeline.protocol.message.Message}.
 */
package org.hingeline.protocol.message;
