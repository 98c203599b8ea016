package org.hingeline.storage.records;

import java.util.List;
import org.hingeline.storage.AuditEntry;
import org.jdbi.v3.core.Handle;

/** Who asked for what to go, in the same transaction as its going. */
final class Audit {

  private Audit() {}

  static int add(Handle handle, AuditEntry entry) {
    return handle.execute(
        "INSERT INTO audit (at_ms, actor, action, object, detail) VALUES (?, ?, ?, ?, ?)",
        entry.atMs(),
        entry.actor(),
        entry.action(),
        entry.object(),
        entry.detail());
  }

  static List<AuditEntry> newest(Handle handle, int limit) {
    return handle
        .createQuery("SELECT * FROM audit ORDER BY at_ms DESC LIMIT :limit")
        .bind("limit", limit)
        .map(
            (row, context) ->
                new AuditEntry(
                    row.getLong("at_ms"),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("object"),
                    row.getString("detail")))
        .list();
  }
}
