"""A stand-in for the Bluetooth daemon: one adapter and sensors that do what standard input says.

Run on a private bus by the tests. One command a line:

    adapter                       plugs the adapter in (without it there is none)
    power on|off                  switches the radio
    sensor ADDRESS PROFILE NAME   makes a sensor known to this script; PROFILE is uart or witmotion
    near ADDRESS                  brings it into range: it advertises
    far ADDRESS                   takes it out of range: it is disconnected and forgotten
    drop ADDRESS                  the connection breaks; the sensor stays in range
    resolve MS                    how long services take to be found after a connection
    keep yes|no                   whether services are remembered after a disconnection
    notify ADDRESS HEX            the sensor sends these bytes, if it is listened to
    hang yes|no                   connecting never answers, whatever is done
    deaf ADDRESS                  it advertises, but does not answer when it is connected to
    quit

What the program under test does is said on standard output: "discovering on|off",
"connected ADDRESS", "notifying ADDRESS on|off", "disconnected ADDRESS", "written ADDRESS HEX".
"""

import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

PROPERTIES = "org.freedesktop.DBus.Properties"
MANAGER = "org.freedesktop.DBus.ObjectManager"
ADAPTER = "org.bluez.Adapter1"
DEVICE = "org.bluez.Device1"
SERVICE = "org.bluez.GattService1"
CHARACTERISTIC = "org.bluez.GattCharacteristic1"
HCI = "/org/bluez/hci0"

PROFILES = {
    "uart": (
        "6e400001-b5a3-f393-e0a9-e50e24dcca9e",
        "6e400003-b5a3-f393-e0a9-e50e24dcca9e",
        "6e400002-b5a3-f393-e0a9-e50e24dcca9e",
    ),
    "witmotion": (
        "0000ffe5-0000-1000-8000-00805f9a34fb",
        "0000ffe4-0000-1000-8000-00805f9a34fb",
        "0000ffe9-0000-1000-8000-00805f9a34fb",
    ),
}


def say(*words):
    print(*words, flush=True)


def refuse(name, text):
    return dbus.DBusException(text, name="org.bluez.Error." + name)


class Thing(dbus.service.Object):
    """An object with one interface of its own and its properties."""

    def __init__(self, world, path, interface, properties):
        super().__init__(world.bus, path)
        self.world = world
        self.path = path
        self.interface = interface
        self.properties = properties
        world.things[path] = self
        world.manager.InterfacesAdded(path, {interface: properties})

    def forget(self):
        del self.world.things[self.path]
        self.world.manager.InterfacesRemoved(self.path, [self.interface])
        self.remove_from_connection()

    def change(self, **properties):
        self.properties.update(properties)
        self.PropertiesChanged(self.interface, properties, [])

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.properties[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return self.properties if interface == self.interface else {}

    @dbus.service.method(PROPERTIES, in_signature="ssv")
    def Set(self, interface, name, value):
        self.change(**{name: value})

    @dbus.service.signal(PROPERTIES, signature="sa{sv}as")
    def PropertiesChanged(self, interface, changed, invalidated):
        pass


class Manager(dbus.service.Object):
    def __init__(self, world):
        super().__init__(world.bus, "/")
        self.world = world

    @dbus.service.method(MANAGER, out_signature="a{oa{sa{sv}}}")
    def GetManagedObjects(self):
        return {t.path: {t.interface: t.properties} for t in self.world.things.values()}

    @dbus.service.signal(MANAGER, signature="oa{sa{sv}}")
    def InterfacesAdded(self, path, interfaces):
        pass

    @dbus.service.signal(MANAGER, signature="oas")
    def InterfacesRemoved(self, path, interfaces):
        pass


class Adapter(Thing):
    def __init__(self, world, powered):
        super().__init__(
            world,
            HCI,
            ADAPTER,
            {
                "Address": "00:00:5E:00:53:01",
                "Name": "stand-in",
                "Alias": "stand-in",
                "Class": dbus.UInt32(0),
                "Powered": powered,
                "Discoverable": False,
                "DiscoverableTimeout": dbus.UInt32(0),
                "Pairable": True,
                "PairableTimeout": dbus.UInt32(0),
                "Discovering": False,
                "UUIDs": dbus.Array([], signature="s"),
            },
        )
        self.searching = {}

    @dbus.service.method(ADAPTER, sender_keyword="sender")
    def StartDiscovery(self, sender=None):
        if not self.properties["Powered"]:
            raise refuse("NotReady", "Resource Not Ready")
        if sender in self.searching:
            raise refuse("InProgress", "Operation already in progress")
        self.searching[sender] = self.world.when_gone(sender, self.stop)
        self.change(Discovering=True)
        say("discovering on")
        self.world.advertise()

    @dbus.service.method(ADAPTER, sender_keyword="sender")
    def StopDiscovery(self, sender=None):
        if sender not in self.searching:
            raise refuse("Failed", "No discovery started")
        self.stop(sender)

    @dbus.service.method(ADAPTER, in_signature="a{sv}")
    def SetDiscoveryFilter(self, wanted):
        pass

    @dbus.service.method(ADAPTER, in_signature="o")
    def RemoveDevice(self, path):
        self.world.things[path].vanish()

    def stop(self, sender):
        watch = self.searching.pop(sender, None)
        if watch:
            watch.cancel()
        if not self.searching and self.properties["Discovering"]:
            self.change(Discovering=False)
            say("discovering off")

    def Set(self, interface, name, value):
        if name == "Powered":
            self.world.power(bool(value))
        else:
            self.change(**{name: value})


class Device(Thing):
    def __init__(self, world, sensor):
        self.sensor = sensor
        super().__init__(
            world,
            HCI + "/dev_" + sensor.address.replace(":", "_"),
            DEVICE,
            {
                "Address": sensor.address,
                "AddressType": "random",
                "Name": sensor.name,
                "Alias": sensor.name,
                "Adapter": dbus.ObjectPath(HCI),
                "Paired": False,
                "Trusted": False,
                "Blocked": False,
                "LegacyPairing": False,
                "Connected": False,
                "ServicesResolved": False,
                "RSSI": dbus.Int16(-50),
                "UUIDs": dbus.Array([PROFILES[sensor.profile][0]], signature="s"),
            },
        )
        self.gatt = []
        self.waiting = None

    @dbus.service.method(DEVICE, async_callbacks=("done", "failed"))
    def Connect(self, done, failed):
        if self.world.hanging:
            return
        if not self.world.powered:
            failed(refuse("NotReady", "Resource Not Ready"))
        elif self.sensor.deaf:
            self.waiting = failed
        elif not self.sensor.near:
            failed(refuse("Failed", "le-connection-abort-by-local"))
        elif self.properties["Connected"]:
            done()
        else:
            GLib.timeout_add(30, self.connected, done)

    def connected(self, done):
        self.change(Connected=True)
        say("connected", self.sensor.address)
        GLib.timeout_add(self.world.resolve_ms, self.resolved)
        done()
        return False

    def resolved(self):
        if self.properties["Connected"]:
            if not self.gatt:
                self.gatt = services(self.world, self)
            self.change(ServicesResolved=True)
        return False

    @dbus.service.method(DEVICE)
    def Disconnect(self):
        if self.waiting:
            self.waiting(refuse("Failed", "le-connection-abort-by-local"))
            self.waiting = None
        elif not self.properties["Connected"]:
            raise refuse("NotConnected", "Not Connected")
        self.disconnected()

    def disconnected(self):
        if not self.properties["Connected"]:
            return
        for thing in self.gatt:
            if thing.interface == CHARACTERISTIC:
                thing.deafen()
        self.change(ServicesResolved=False)
        if not self.world.keeping:
            self.forget_services()
        self.change(Connected=False)
        say("disconnected", self.sensor.address)

    def forget_services(self):
        for thing in reversed(self.gatt):
            thing.forget()
        self.gatt = []

    def vanish(self):
        self.disconnected()
        self.forget_services()
        self.forget()
        self.sensor.device = None


def services(world, device):
    service, notify, write = PROFILES[device.sensor.profile]
    path = device.path + "/service0010"
    properties = {
        "UUID": service,
        "Device": dbus.ObjectPath(device.path),
        "Primary": True,
        "Includes": dbus.Array([], signature="o"),
    }
    return [
        Thing(world, path, SERVICE, properties),
        Characteristic(world, path + "/char0011", path, notify, ["notify"], device),
        Characteristic(
            world, path + "/char0014", path, write, ["write", "write-without-response"], device
        ),
    ]


class Characteristic(Thing):
    def __init__(self, world, path, service, uuid, flags, device):
        super().__init__(
            world,
            path,
            CHARACTERISTIC,
            {
                "UUID": uuid,
                "Service": dbus.ObjectPath(service),
                "Value": dbus.Array([], signature="y"),
                "Notifying": False,
                "Flags": dbus.Array(flags, signature="s"),
                "MTU": dbus.UInt16(247),
            },
        )
        self.device = device
        self.listeners = {}

    @dbus.service.method(CHARACTERISTIC, sender_keyword="sender")
    def StartNotify(self, sender=None):
        if not self.device.properties["Connected"]:
            raise refuse("Failed", "Not connected")
        if sender in self.listeners:
            raise refuse("InProgress", "Operation already in progress")
        self.listeners[sender] = self.world.when_gone(sender, self.stop)
        self.change(Notifying=True)
        say("notifying", self.device.sensor.address, "on")

    @dbus.service.method(CHARACTERISTIC, sender_keyword="sender")
    def StopNotify(self, sender=None):
        self.stop(sender)

    def stop(self, sender):
        watch = self.listeners.pop(sender, None)
        if watch:
            watch.cancel()
        if not self.listeners and self.properties["Notifying"]:
            self.change(Notifying=False)
            say("notifying", self.device.sensor.address, "off")

    def deafen(self):
        for sender in list(self.listeners):
            self.stop(sender)

    @dbus.service.method(CHARACTERISTIC, in_signature="aya{sv}")
    def WriteValue(self, value, options):
        say("written", self.device.sensor.address, bytes(value).hex())

    @dbus.service.method(CHARACTERISTIC, in_signature="a{sv}", out_signature="ay")
    def ReadValue(self, options):
        return self.properties["Value"]

    def send(self, data):
        if self.properties["Notifying"]:
            self.change(Value=dbus.Array(data, signature="y"))


class Sensor:
    def __init__(self, address, profile, name):
        self.address = address
        self.profile = profile
        self.name = name
        self.near = False
        self.deaf = False
        self.device = None


class World:
    def __init__(self, bus):
        self.bus = bus
        self.things = {}
        self.sensors = {}
        self.manager = Manager(self)
        self.adapter = None
        self.powered = True
        self.resolve_ms = 20
        self.keeping = True
        self.hanging = False

    def when_gone(self, name, action):
        def changed(owner):
            if not owner:
                action(name)

        return self.bus.watch_name_owner(name, changed)

    def advertise(self):
        if self.adapter and self.adapter.searching:
            for sensor in self.sensors.values():
                if sensor.near and not sensor.device:
                    sensor.device = Device(self, sensor)

    def power(self, on):
        self.powered = on
        if not on:
            for sensor in self.sensors.values():
                if sensor.device:
                    sensor.device.disconnected()
            for sender in list(self.adapter.searching):
                self.adapter.stop(sender)
        self.adapter.change(Powered=on)

    def obey(self, command, rest):
        if command == "adapter":
            self.adapter = Adapter(self, self.powered)
        elif command == "power":
            self.power(rest == "on")
        elif command == "sensor":
            address, profile, name = rest.split(" ", 2)
            self.sensors[address] = Sensor(address, profile, name)
        elif command == "near":
            self.sensors[rest].near = True
            self.advertise()
        elif command == "far":
            sensor = self.sensors[rest]
            sensor.near = False
            if sensor.device:
                sensor.device.vanish()
        elif command == "deaf":
            self.sensors[rest].deaf = True
        elif command == "drop":
            self.sensors[rest].device.disconnected()
        elif command == "resolve":
            self.resolve_ms = int(rest)
        elif command == "keep":
            self.keeping = rest == "yes"
        elif command == "hang":
            self.hanging = rest == "yes"
        elif command == "notify":
            address, data = rest.split(" ")
            device = self.sensors[address].device
            if device and device.gatt:
                device.gatt[1].send(bytes.fromhex(data))
        elif command == "quit":
            os._exit(0)
        else:
            sys.exit("unknown command " + command)


def main():
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.bus.BusConnection(os.environ["DBUS_SYSTEM_BUS_ADDRESS"])
    world = World(bus)
    name = dbus.service.BusName("org.bluez", bus)
    pending = b""

    def heard(source, condition):
        nonlocal pending
        data = os.read(0, 65536)
        if not data:
            os._exit(0)
        *lines, pending = (pending + data).split(b"\n")
        for line in lines:
            command, _, rest = line.decode().partition(" ")
            world.obey(command, rest)
        return True

    GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, heard)
    say("ready", name.get_name())
    GLib.MainLoop().run()


main()
