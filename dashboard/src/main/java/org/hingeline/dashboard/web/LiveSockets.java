package org.hingeline.dashboard.web;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that are looking on. One that cannot keep up misses frames; it never misses an event
 * and never holds up the others.
 */
final class LiveSockets {

  private final List<ServerWebSocket> sockets = new ArrayList<>();

  void add(ServerWebSocket socket, List<JsonObject> first) {
    sockets.add(socket);
    socket.closeHandler(closed -> sockets.remove(socket));
    socket.exceptionHandler(gone -> sockets.remove(socket));
    first.forEach(message -> socket.writeTextMessage(message.encode()));
  }

  boolean isEmpty() {
    return sockets.isEmpty();
  }

  /** Sends something nobody may miss. */
  void event(JsonObject message) {
    if (!sockets.isEmpty()) {
      String text = message.encode();
      List.copyOf(sockets).forEach(socket -> socket.writeTextMessage(text));
    }
  }

  /** Sends something that the next one replaces. */
  void frame(JsonObject message) {
    String text = message.encode();
    for (ServerWebSocket socket : List.copyOf(sockets)) {
      if (!socket.writeQueueFull()) {
        socket.writeTextMessage(text);
      }
    }
  }
}
