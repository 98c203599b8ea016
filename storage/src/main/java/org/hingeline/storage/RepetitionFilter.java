package org.hingeline.storage;

import java.util.Optional;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;

/**
 * Which repetitions to list.
 *
 * @param sessions those of these sessions
 * @param exercise only of this exercise; empty for all
 * @param layout only measured with this layout; empty for all, whose numbers are then not all on
 *     one scale
 */
public record RepetitionFilter(
    SessionFilter sessions, Optional<Exercise> exercise, Optional<Layout> layout) {}
