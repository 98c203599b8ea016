package org.hingeline.dashboard.web;

import java.util.List;
import org.hingeline.exports.ExportFormat;

/** What is to be downloaded: sessions by id, in a format, under a name. */
record ExportRequest(ExportFormat format, List<String> sessions, String stem) {

  String mediaType() {
    return format.mediaType(sessions.size());
  }

  String fileName() {
    return stem + "_" + format.label() + format.suffix(sessions.size());
  }

  boolean oneFile() {
    return format.oneFile(sessions.size());
  }
}
