package org.hingeline.ingest.ble.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Orders and reports as frames of the pipe. */
public final class RadioPipe {
  private static final int CONNECT = 1;
  private static final int DISCONNECT = 2;
  private static final int SEND = 3;
  private static final int SEARCH = 4;

  private static final int BEAT = 65;
  private static final int READY = 66;
  private static final int PROBLEM = 67;
  private static final int SEEN = 68;
  private static final int CONNECTED = 69;
  private static final int RECEIVED = 70;
  private static final int ENDED = 71;

  private RadioPipe() {}

  /** Writes an order. */
  public static void write(OutputStream out, RadioOrder order) throws IOException {
    if (order instanceof RadioOrder.Connect connect) {
      PipeFrame.write(
          out,
          CONNECT,
          body -> {
            body.writeInt(connect.connection());
            body.writeUTF(connect.address());
          });
    } else if (order instanceof RadioOrder.Disconnect disconnect) {
      PipeFrame.write(out, DISCONNECT, body -> body.writeInt(disconnect.connection()));
    } else if (order instanceof RadioOrder.Send send) {
      PipeFrame.write(
          out,
          SEND,
          body -> {
            body.writeInt(send.connection());
            PipeFrame.bytes(body, send.bytes());
          });
    } else if (order instanceof RadioOrder.Search search) {
      PipeFrame.write(out, SEARCH, body -> body.writeBoolean(search.on()));
    }
  }

  /** The next order; null at the end. */
  public static RadioOrder readOrder(InputStream in) throws IOException {
    PipeFrame frame = PipeFrame.read(in);
    if (frame == null) {
      return null;
    }
    return switch (frame.type) {
      case CONNECT -> new RadioOrder.Connect(frame.body.readInt(), frame.body.readUTF());
      case DISCONNECT -> new RadioOrder.Disconnect(frame.body.readInt());
      case SEND -> new RadioOrder.Send(frame.body.readInt(), frame.rest());
      case SEARCH -> new RadioOrder.Search(frame.body.readBoolean());
      default -> throw PipeFrame.unknown(frame.type);
    };
  }

  /** Writes a report. */
  public static void write(OutputStream out, RadioReport report) throws IOException {
    if (report instanceof RadioReport.Beat) {
      PipeFrame.write(out, BEAT, body -> {});
    } else if (report instanceof RadioReport.Ready) {
      PipeFrame.write(out, READY, body -> {});
    } else if (report instanceof RadioReport.Problem problem) {
      PipeFrame.write(out, PROBLEM, body -> body.writeUTF(problem.words()));
    } else if (report instanceof RadioReport.Seen seen) {
      PipeFrame.write(
          out,
          SEEN,
          body -> {
            body.writeUTF(seen.address());
            body.writeUTF(seen.name());
            body.writeShort(seen.rssiDbm());
            body.writeUTF(seen.profile().name());
          });
    } else if (report instanceof RadioReport.Connected connected) {
      PipeFrame.write(
          out,
          CONNECTED,
          body -> {
            body.writeInt(connected.connection());
            body.writeUTF(connected.profile().name());
            body.writeShort(connected.mtu());
          });
    } else if (report instanceof RadioReport.Received received) {
      PipeFrame.write(
          out,
          RECEIVED,
          body -> {
            body.writeInt(received.connection());
            body.writeLong(received.timeNs());
            PipeFrame.bytes(body, received.bytes());
          });
    } else if (report instanceof RadioReport.Ended ended) {
      PipeFrame.write(
          out,
          ENDED,
          body -> {
            body.writeInt(ended.connection());
            body.writeUTF(ended.reason());
          });
    }
  }

  /** The next report; null at the end. */
  public static RadioReport readReport(InputStream in) throws IOException {
    PipeFrame frame = PipeFrame.read(in);
    if (frame == null) {
      return null;
    }
    return switch (frame.type) {
      case BEAT -> new RadioReport.Beat();
      case READY -> new RadioReport.Ready();
      case PROBLEM -> new RadioReport.Problem(frame.body.readUTF());
      case SEEN ->
          new RadioReport.Seen(
              frame.body.readUTF(),
              frame.body.readUTF(),
              frame.body.readShort(),
              GattProfile.valueOf(frame.body.readUTF()));
      case CONNECTED ->
          new RadioReport.Connected(
              frame.body.readInt(),
              GattProfile.valueOf(frame.body.readUTF()),
              frame.body.readUnsignedShort());
      case RECEIVED ->
          new RadioReport.Received(frame.body.readInt(), frame.body.readLong(), frame.rest());
      case ENDED -> new RadioReport.Ended(frame.body.readInt(), frame.body.readUTF());
      default -> throw PipeFrame.unknown(frame.type);
    };
  }
}
