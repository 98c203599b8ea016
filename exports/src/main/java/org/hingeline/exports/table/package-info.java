/** Sessions as tables: documented columns, as text or Parquet. */
package org.hingeline.exports.table;
