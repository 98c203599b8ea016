/** Where the files of an export go: a folder, an archive, a stream. */
package org.hingeline.exports.file;
