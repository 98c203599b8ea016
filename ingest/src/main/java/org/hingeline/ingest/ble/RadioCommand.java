package org.hingeline.ingest.ble;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hingeline.ingest.ble.child.RadioChild;

/** How the radio process is started: this virtual machine again, with only what it needs. */
final class RadioCommand {
  private static final List<String> LIBRARIES = List.of("libtinyb.so", "libjavatinyb.so");
  private static final int NATIVE_ACCESS_ASKED_SINCE = 22;

  private final Path folder;

  private RadioCommand(Path folder) {
    this.folder = folder;
  }

  /** A folder of its own for native code and what a crash leaves behind. */
  static RadioCommand in(Path folder) {
    return new RadioCommand(folder);
  }

  List<String> line(BleStack stack) throws IOException {
    if (stack == BleStack.TINYB) {
      extract();
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Xshare:auto");
    line.add("-Xmx64m");
    // What the virtual machine itself has to say must not get into the pipe.
    line.add("-XX:+DisplayVMOutputToStderr");
    line.add("-XX:-CreateCoredumpOnCrash");
    line.add("-XX:ErrorFile=" + folder.resolve("crash-%p.log"));
    if (Runtime.version().feature() >= NATIVE_ACCESS_ASKED_SINCE) {
      line.add("--enable-native-access=ALL-UNNAMED");
    }
    line.add("-Djava.library.path=" + folder);
    line.add("-cp");
    line.add(classPath());
    line.add(RadioChild.class.getName());
    line.add(stack.label());
    return line;
  }

  /** The archives as published: TinyB reads its version from the manifest of its own. */
  private static String classPath() throws IOException {
    Set<String> places = new LinkedHashSet<>();
    for (String type :
        List.of(
            RadioChild.class.getName(),
            "tinyb.BluetoothManager",
            "org.bluez.Device1",
            "org.freedesktop.dbus.DBusPath",
            "org.freedesktop.dbus.transport.jre.NativeTransportProvider",
            "org.slf4j.Logger")) {
      try {
        Class<?> found = Class.forName(type, false, RadioCommand.class.getClassLoader());
        places.add(
            Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (ClassNotFoundException | URISyntaxException e) {
        throw new IOException("Bluetooth cannot be used: " + type + " is not installed", e);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private void extract() throws IOException {
    String from =
        BleStack.nativeFolder(System.getProperty("os.arch"))
            .orElseThrow(
                () ->
                    new IOException(
                        "TinyB has no native code for "
                            + System.getProperty("os.arch")
                            + "; use bluez-dbus"));
    for (String library : LIBRARIES) {
      Path file = folder.resolve(library);
      if (Files.exists(file)) {
        continue;
      }
      try (InputStream in = RadioCommand.class.getResourceAsStream("/" + from + "/" + library)) {
        if (in == null) {
          throw new IOException("TinyB's archive has no " + from + "/" + library);
        }
        Files.copy(in, file);
        file.toFile().deleteOnExit();
      }
    }
  }
}
