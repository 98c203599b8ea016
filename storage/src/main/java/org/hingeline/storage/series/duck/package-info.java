/** The embedded series store: DuckDB in one file of the data folder. */
package org.hingeline.storage.series.duck;
