package org.hingeline.storage.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.Examples;
import org.hingeline.storage.SessionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolWriterTest {

  private static final int LIMIT_BYTES = 1 << 20;

  @TempDir Path folder;
  private final SpoolEncoder encoder = new SpoolEncoder();
  private final List<String> read = new ArrayList<>();
  private Path file;
  private FillingDisk disk;
  private SpoolWriter writer;

  /** A disk that is full when told so, and then keeps half of what it is given. */
  private static final class FillingDisk implements SpoolDisk {

    private final SpoolDisk disk;
    private boolean full;

    FillingDisk(SpoolDisk disk) {
      this.disk = disk;
    }

    @Override
    public void write(long position, byte[] bytes, int offset, int length) throws IOException {
      if (full) {
        disk.write(position, bytes, offset, length / 2);
        throw new IOException("No space left on device");
      }
      disk.write(position, bytes, offset, length);
    }

    @Override
    public void sync() throws IOException {
      disk.sync();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }

  @BeforeEach
  void begin() throws IOException {
    file = folder.resolve("one.spool");
    disk = new FillingDisk(SpoolDisk.create(file));
    writer = new SpoolWriter(disk, LIMIT_BYTES, () -> {});
  }

  private boolean sample(long sequence) {
    return writer.sample(Segment.THIGH, sequence, 0, 0, sequence, 1, 2, 3, 4, 5, 6);
  }

  private void event(int number) {
    writer.result(encoder.event(new SessionEvent(number, 0, "note", "text " + number)));
  }

  private SpoolReader readAll(long limit) throws IOException {
    SpoolReader reader = SpoolReader.open(file);
    Entries entries = new Entries(read);
    while (reader.next(limit)) {
      assertThat(reader.visit(entries)).isTrue();
    }
    return reader;
  }

  private SpoolReader readAll() throws IOException {
    return readAll(Files.size(file));
  }

  @Test
  void what_was_flushed_is_read_in_the_order_in_which_it_was_accepted() throws IOException {
    sample(1);
    writer.angles(2, 1, 2, 3, Float.NaN, 5, 6, Float.NaN, Phase.BOTTOM, true);
    writer.flush();
    event(3);
    writer.result(encoder.calibration(4, Examples.calibration(9)));
    writer.result(encoder.start("id", Examples.start(5)));
    writer.flush();
    sample(6);

    try (SpoolReader reader = readAll()) {
      assertThat(read)
          .containsExactly(
              "sample THIGH 1 [1.0, 6.0]",
              "angles 2 [1.0, NaN, 6.0, NaN] BOTTOM true",
              "event 3 text 3",
              "calibration 4 " + Examples.calibration(9),
              "start id " + Examples.start(5));
      assertThat(reader.number()).isEqualTo(2);
      assertThat(reader.position()).isEqualTo(writer.durableBytes());
      assertThat(reader.endsTorn()).isTrue();
    }
    assertThat(writer.pendingBytes()).isEqualTo(SpoolFormat.SAMPLE_BYTES);
  }

  @Test
  void an_entry_larger_than_a_block_is_a_block_of_its_own() throws IOException {
    String text = "a".repeat(200_000);
    sample(1);
    writer.result(encoder.event(new SessionEvent(2, 0, "note", text)));
    sample(3);
    writer.flush();
    readAll().close();
    assertThat(read)
        .containsExactly(
            "sample THIGH 1 [1.0, 6.0]", "event 2 " + text, "sample THIGH 3 [1.0, 6.0]");
  }

  @Test
  void a_full_disk_is_tried_again_and_nothing_is_missing_or_there_twice() throws IOException {
    event(1);
    writer.flush();
    disk.full = true;
    event(2);
    assertThatThrownBy(writer::flush).hasMessage("No space left on device");
    event(3);
    assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
    assertThat(writer.pendingBytes()).isPositive();
    readAll().close();
    assertThat(read).containsExactly("event 1 text 1");

    disk.full = false;
    event(4);
    writer.flush();
    read.clear();
    readAll().close();
    assertThat(read)
        .containsExactly("event 1 text 1", "event 2 text 2", "event 3 text 3", "event 4 text 4");
    assertThat(writer.pendingBytes()).isZero();
  }

  @Test
  void beyond_the_limit_samples_are_left_out_and_results_are_kept() throws IOException {
    disk.full = true;
    int accepted = 0;
    while (sample(accepted)) {
      accepted++;
    }
    assertThat(accepted).isEqualTo(LIMIT_BYTES / SpoolFormat.SAMPLE_BYTES + 1);
    assertThat(sample(accepted)).isFalse();
    event(7);
    disk.full = false;
    writer.flush();
    assertThat(sample(accepted)).isTrue();
    writer.flush();

    readAll().close();
    assertThat(read).hasSize(accepted + 2);
    assertThat(read.get(accepted)).isEqualTo("event 7 text 7");
  }

  @Test
  void a_file_cut_at_any_byte_gives_its_whole_blocks_and_is_known_to_be_cut() throws IOException {
    for (int i = 1; i <= 3; i++) {
      event(i);
      writer.flush();
    }
    byte[] whole = Files.readAllBytes(file);
    int blockBytes = (whole.length - SpoolFormat.FILE_HEADER_BYTES) / 3;
    for (int cut = 0; cut < whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      read.clear();
      try (SpoolReader reader = readAll()) {
        assertThat(read).hasSize(Math.max(0, cut - SpoolFormat.FILE_HEADER_BYTES) / blockBytes);
        assertThat(reader.endsTorn()).as("cut at %d", cut).isTrue();
      }
    }
  }

  @Test
  void a_flipped_bit_ends_the_reading_before_its_block_and_is_no_cut() throws IOException {
    for (int i = 1; i <= 3; i++) {
      event(i);
      writer.flush();
    }
    byte[] whole = Files.readAllBytes(file);
    int blockBytes = (whole.length - SpoolFormat.FILE_HEADER_BYTES) / 3;
    int second = SpoolFormat.FILE_HEADER_BYTES + blockBytes;
    for (int at = second + SpoolFormat.CHECKSUM_AT; at < second + blockBytes; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(file, flipped);
      read.clear();
      try (SpoolReader reader = readAll()) {
        assertThat(read).as("flipped at %d", at).containsExactly("event 1 text 1");
        assertThat(reader.endsTorn()).isFalse();
      }
    }
  }

  @Test
  void a_file_of_another_kind_has_no_blocks() throws IOException {
    Files.writeString(file, "time_us,sensor,gyr_x_radps,gyr_y_radps");
    try (SpoolReader reader = readAll()) {
      assertThat(read).isEmpty();
      assertThat(reader.endsTorn()).isFalse();
    }
  }
}
