/**
 * Results → kept. {@link org.hingeline.storage.SessionStore} is what the rest of the program sees:
 * a session is recorded through a {@link org.hingeline.storage.SessionRecorder}, and read back by
 * its id. What the recorder is given goes to an append-only file first ({@code spool}) and from
 * there into the databases ({@code series}, {@code records}), so that neither a slow database nor
 * the end of the process costs more than the last flush interval.
 */
package org.hingeline.storage;
