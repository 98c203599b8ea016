package org.hingeline.ingest.link;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The serial ports of this computer that a sensor may be plugged into. */
public final class SerialPorts {
  /** Ports that come with a plug; those soldered to the board never have a sensor. */
  private static final Pattern PLUGGED =
      Pattern.compile("/dev/(ttyUSB|ttyACM|rfcomm)\\d+|/dev/cu\\.usb.*|.*COM\\d+");

  private SerialPorts() {}

  /** Their names, in order. */
  public static List<String> plugged() {
    return Arrays.stream(SerialPort.getCommPorts())
        .map(SerialPort::getSystemPortPath)
        .filter(SerialPorts::isPlugged)
        .sorted()
        .toList();
  }

  static boolean isPlugged(String port) {
    return PLUGGED.matcher(port).matches();
  }
}
