package org.hingeline.dashboard.server;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** A page as the server sees it: a WebSocket that remembers, and HTTP requests. */
final class LiveClient implements AutoCloseable, WebSocket.Listener {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final List<JsonObject> messages = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  LiveClient(String address) {
    this.address = address;
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(address.replace("http:", "ws:") + "live"), this)
            .join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      JsonObject message = new JsonObject(partial.toString());
      partial.setLength(0);
      synchronized (messages) {
        messages.add(message.put("received_ns", System.nanoTime()));
        messages.notifyAll();
      }
    }
    webSocket.request(1);
    return null;
  }

  /** The first message, received or still to come, of a type that fits. */
  JsonObject await(String type, Predicate<JsonObject> fits) throws InterruptedException {
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    synchronized (messages) {
      while (true) {
        for (JsonObject message : messages) {
          if (type.equals(message.getString("type")) && fits.test(message)) {
            return message;
          }
        }
        long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0) {
          throw new AssertionError(
              "no such " + type + " among " + messages.size() + " messages, the last: " + last());
        }
        messages.wait(leftMs);
      }
    }
  }

  List<JsonObject> received(String type) {
    synchronized (messages) {
      return messages.stream().filter(message -> type.equals(message.getString("type"))).toList();
    }
  }

  private List<JsonObject> last() {
    return messages.subList(Math.max(0, messages.size() - 3), messages.size());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> delete(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method("DELETE", HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    socket.abort();
  }
}
