package org.hingeline.dashboard.config;

import java.util.List;

/**
 * One setting as it was written.
 *
 * @param values its text; several for a list, none when it was left empty
 * @param origin where it was written, for messages: {@code my.yaml line 12}
 */
record Source(List<String> values, String origin) {}
