package org.hingeline.ingest.ble.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tinyb.BluetoothAdapter;
import tinyb.BluetoothDevice;
import tinyb.BluetoothException;
import tinyb.BluetoothManager;

/**
 * Through TinyB. Its callbacks for connections and its waiting searches are left alone, since those
 * are what it crashes in: states are asked for instead, and only notifications come by themselves.
 */
final class TinybStack implements Stack {
  private final BluetoothManager manager;
  private final BluetoothAdapter adapter;
  private boolean searching;

  private TinybStack(BluetoothManager manager, BluetoothAdapter adapter) {
    this.manager = manager;
    this.adapter = adapter;
  }

  /** Throws {@link LinkageError} when the native library does not load. */
  static Stack open() throws IOException {
    try {
      BluetoothManager manager = BluetoothManager.getBluetoothManager();
      List<BluetoothAdapter> adapters = manager.getAdapters();
      if (adapters.isEmpty()) {
        throw new IOException("no adapter");
      }
      return new TinybStack(manager, adapters.get(0));
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public boolean powered() throws IOException {
    List<BluetoothAdapter> adapters = manager.getAdapters();
    boolean there = !adapters.isEmpty();
    adapters.forEach(BluetoothAdapter::close);
    if (!there) {
      throw new IOException("the adapter has gone");
    }
    return adapter.getPowered();
  }

  @Override
  public void search(boolean on) throws IOException {
    try {
      if (on && !adapter.getDiscovering()) {
        searching = adapter.startDiscovery();
      } else if (!on && searching) {
        searching = false;
        adapter.stopDiscovery();
      }
    } catch (BluetoothException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public List<Peripheral> peripherals() throws IOException {
    List<Peripheral> peripherals = new ArrayList<>();
    try {
      for (BluetoothDevice device : manager.getDevices()) {
        peripherals.add(new TinybPeripheral(device));
      }
      return peripherals;
    } catch (BluetoothException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
