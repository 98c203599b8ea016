package org.hingeline.dashboard.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;

/**
 * The body of a response as a worker thread writes it: in pieces, each sent before the next one is
 * made, so that a slow reader slows the writer and nothing piles up.
 */
final class ResponseStream extends OutputStream {

  private static final int PIECE = 64 << 10;

  private final HttpServerResponse response;
  private Buffer piece = Buffer.buffer(PIECE);

  ResponseStream(HttpServerResponse response) {
    this.response = response;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    piece.appendBytes(bytes, offset, length);
    if (piece.length() >= PIECE) {
      send();
    }
  }

  /** Sends what is left. */
  @Override
  public void close() throws IOException {
    if (piece.length() > 0) {
      send();
    }
  }

  private void send() throws IOException {
    Buffer full = piece;
    piece = Buffer.buffer(PIECE);
    try {
      response.write(full).toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new IOException("the reader has gone", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server stops", e);
    }
  }
}
