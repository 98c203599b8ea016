/** Links → samples: how bytes reach the house and become samples on one clock. */
package org.hingeline.ingest;
