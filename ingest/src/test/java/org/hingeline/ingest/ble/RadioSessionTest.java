package org.hingeline.ingest.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Exercise.HINGE;
import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.unmarkedStanding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.MotionPipeline;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.link.Heard;
import org.hingeline.ingest.link.LinkState;
import org.hingeline.ingest.wearable.Episode;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three sensors by radio, from the bytes to the count, while the radio does what radios do: 2 % of
 * all frames are lost, connections break, and the process with the library is killed.
 */
class RadioSessionTest {
  private static final double LOSS = 0.02;

  /** A frame holds 40 ms, and a sensor is away for at most 2 s whatever happens. */
  private static final long FRAMES_OF_AN_OUTAGE = 2 * 25 + 2;

  @TempDir Path folder;

  @Test
  @Timeout(180)
  void aSetIsCountedWholeThoughAConnectionBreaksAndTheLibraryIsKilled() throws Exception {
    List<SetSummary> sets =
        train(
            Scenario.of(unmarkedStanding(), set(HINGE, reps(4, Lift.romanian()))),
            List.of(new Blow(16, 1), new Blow(24, KILL)));
    assertThat(sets).extracting(SetSummary::counted).containsExactly(4);
  }

  @Test
  @Tag("long")
  @Timeout(600)
  void everySetOfFiveMinutesIsCountedExactly() throws Exception {
    Episode[] training = new Episode[9];
    for (int i = 0; i < training.length; i++) {
      training[i] = i % 2 == 0 ? set(HINGE, reps(5, Lift.romanian())) : rest(12);
    }
    List<SetSummary> sets =
        train(
            Scenario.of(calibration()).then(training),
            List.of(new Blow(70, 0), new Blow(140, KILL), new Blow(210, 2)));
    assertThat(sets).extracting(SetSummary::counted).containsExactly(5, 5, 5, 5, 5);
  }

  private static final int KILL = -1;

  /** What happens so many seconds after the start: the connection of a sensor breaks, or worse. */
  private record Blow(long atS, int sensor) {}

  private List<SetSummary> train(Scenario scenario, List<Blow> blows) throws Exception {
    Analysis analysis = new Analysis();
    List<DeviceSession> sessions = new ArrayList<>();
    List<Heard> statuses = new ArrayList<>();
    ScheduledExecutorService fate = Executors.newSingleThreadScheduledExecutor();
    try (Bluez bluez = Bluez.with(folder, "uart", WornSensors.ADDRESSES.toArray(String[]::new));
        Radio radio = Radio.start(bluez.config(BleStack.TINYB), IngestConfig.defaults())) {
      for (String address : WornSensors.ADDRESSES) {
        Heard heard = new Heard();
        statuses.add(heard);
        sessions.add(
            DeviceSession.open(
                radio.link(address), IngestConfig.defaults(), analysis, heard::onStatus));
      }
      statuses.forEach(heard -> heard.await(LinkState.CONNECTED_SILENT));
      for (Blow blow : blows) {
        var unused = fate.schedule(() -> strike(blow, bluez, radio), blow.atS(), TimeUnit.SECONDS);
      }
      WornSensors worn = new WornSensors(bluez, scenario, 4, LOSS, analysis);
      worn.play();
      List<SetSummary> sets = analysis.finish();

      for (int sensor = 0; sensor < sessions.size(); sensor++) {
        int hit = sensor;
        long outages = blows.stream().filter(b -> b.sensor() == KILL || b.sensor() == hit).count();
        long arrived = sessions.get(sensor).counters().frames();
        assertThat(worn.sent(sensor) - arrived)
            .as("frames of sensor %s lost but for those that the air took", sensor)
            .isBetween(0L, outages * FRAMES_OF_AN_OUTAGE);
        assertThat(sessions.get(sensor).sensors(System.nanoTime()))
            .extracting(s -> s.sensor().segment().orElseThrow())
            .containsExactly(Segment.values()[sensor]);
        assertThat(statuses.get(sensor).losses()).hasSize((int) outages);
      }
      assertThat(radio.restarts()).isEqualTo(1);
      assertThat(analysis.longestGapMs()).as("the gap is declared").isBetween(100.0, 2_000.0);
      return sets;
    } finally {
      fate.shutdownNow();
      sessions.forEach(DeviceSession::close);
    }
  }

  private static void strike(Blow blow, Bluez bluez, Radio radio) {
    if (blow.sensor() == KILL) {
      radio.processId().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
    } else {
      bluez.tell("drop " + WornSensors.ADDRESSES.get(blow.sensor()));
    }
  }

  /** The whole analysis behind three links, each with its thread. */
  private static final class Analysis implements DeviceListener, MotionListener {
    private final MotionPipeline pipeline = new MotionPipeline(AnalysisConfig.defaults(), this);
    private final List<SetSummary> sets = new ArrayList<>();
    private final List<Repetition> repetitions = new ArrayList<>();
    private long lastNs;

    @Override
    public synchronized void accept(
        Segment segment,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      lastNs = Math.max(lastNs, timeNs);
      pipeline.accept(segment, timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
    }

    @Override
    public synchronized void mark(long timeNs, Marker marker) {
      pipeline.mark(timeNs, marker);
    }

    @Override
    public void onSet(SetSummary set) {
      sets.removeIf(before -> before.number() == set.number());
      sets.add(set);
    }

    @Override
    public void onRepetition(Repetition repetition) {
      repetitions.add(repetition);
    }

    synchronized List<SetSummary> finish() {
      pipeline.finish(lastNs);
      return List.copyOf(sets);
    }

    synchronized double longestGapMs() {
      return repetitions.stream().mapToDouble(r -> r.dataQuality().longestGapMs()).max().orElse(0);
    }
  }
}
