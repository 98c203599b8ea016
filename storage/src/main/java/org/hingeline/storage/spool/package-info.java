/**
 * The append-only file of one session: what was accepted, in order, in checksummed blocks, on disk
 * before it is in any database. It is read from the start when a process ended without notice, and
 * removed when its session is safely in the databases.
 */
package org.hingeline.storage.spool;
