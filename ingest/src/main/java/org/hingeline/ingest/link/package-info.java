/**
 * Links: where bytes come from. A link opens, watches and reopens its own device and says at any
 * time in which state it is and why.
 */
package org.hingeline.ingest.link;
