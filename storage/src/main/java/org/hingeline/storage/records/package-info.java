/**
 * What is told apart one by one: people, sessions and their results, and the audit, in a relational
 * database.
 */
package org.hingeline.storage.records;
