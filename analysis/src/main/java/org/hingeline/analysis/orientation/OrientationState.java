package org.hingeline.analysis.orientation;

import java.util.Arrays;

/**
 * Everything an {@link OrientationFilter} remembers between two samples. A filter with the same
 * parameters that takes it over goes on bit for bit.
 */
public final class OrientationState {

  private final double[] values;

  private OrientationState(double[] values) {
    this.values = values;
  }

  /** From {@link #values()}. */
  public static OrientationState of(double[] values) {
    return new OrientationState(values.clone());
  }

  /** The numbers, for keeping; their order is private to the filter. */
  public double[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrientationState state && Arrays.equals(values, state.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "OrientationState" + Arrays.toString(values);
  }
}
