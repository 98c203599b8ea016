/**
 * The series store on an InfluxDB server: 1.x, 2.x and 3.x by the interface of version 1. The
 * schema is documented in {@code docs/influxdb.md}.
 */
package org.hingeline.storage.series.influx;
