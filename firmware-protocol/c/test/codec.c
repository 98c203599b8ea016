/* What the C codec makes of bytes, for tests to compare with PROTOCOL.md and with the Java codec.
 *
 *   codec describe   stdin: frames; stdout: each result in the words of PROTOCOL.md's vectors
 *   codec echo       stdin: frames; stdout: what encoding their meaning gives
 *   codec count      stdin: any bytes; stdout: how often each result came
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "../hingeline.h"

static const char *const RESULTS[HL_RESULTS] = {
    "NOTHING", "FRAME",   "TOO_LONG",     "STUFFING",     "TOO_SHORT",
    "CHECKSUM", "VERSION", "NO_REFERENCE", "UNKNOWN_TYPE", "PAYLOAD"};
static const char *const PLACEMENTS[] = {"UNASSIGNED", "TRUNK", "PELVIS", "THIGH", "SHANK"};
static const char *const ACTIONS[] = {
    "OTHER", "PRESS", "LONG_PRESS", "DOUBLE_PRESS", "TAP", "DOUBLE_TAP"};

static void text(const char *field, hl_text value) {
  printf("%s = \"%.*s\"\n", field, (int)value.length, value.bytes);
}

static void samples(const hl_imu_batch *batch) {
  for (int i = 0; i < batch->count; i++) {
    const hl_sample *s = &batch->samples[i];
    printf("sample = %d %d %d %d %d %d\n", s->gyr[0], s->gyr[1], s->gyr[2], s->acc[0], s->acc[1],
           s->acc[2]);
  }
}

static const char *name(hl_type type) {
  switch (type) {
    case HL_DEVICE_INFO: return "DEVICE_INFO";
    case HL_IMU_BATCH: return "IMU_BATCH";
    case HL_BATTERY: return "BATTERY";
    case HL_BUTTON: return "BUTTON";
    case HL_ERROR: return "ERROR";
    case HL_MARKER: return "MARKER";
    case HL_TIME_SYNC_ANSWER: return "TIME_SYNC_ANSWER";
    case HL_TIME_SYNC_REQUEST: return "TIME_SYNC_REQUEST";
    case HL_START: return "START";
    case HL_STOP: return "STOP";
    case HL_SET_RATE: return "SET_RATE";
    case HL_IDENTIFY: return "IDENTIFY";
    case HL_VIBRATE: return "VIBRATE";
    case HL_INFO_REQUEST: return "INFO_REQUEST";
  }
  return "none";
}

static void device_info(const hl_device_info *info) {
  printf("minor_version = %d\nplacement = %s\nboot_count = %d\n", info->minor_version,
         PLACEMENTS[info->placement], info->boot_count);
  printf("firmware = %d.%d.%d\nhardware_revision = %d\n", info->firmware[0], info->firmware[1],
         info->firmware[2], info->hardware_revision);
  printf("gyr_scale_nrad_s = %" PRIu32 "\nacc_scale_nm_s2 = %" PRIu32 "\n", info->gyr_scale_nrad_s,
         info->acc_scale_nm_s2);
  printf("gyr_range_dps = %d\nacc_range_mg = %d\nrate_mhz = %" PRIu32 "\n", info->gyr_range_dps,
         info->acc_range_mg, info->rate_mhz);
  text("serial", info->serial);
  text("name", info->name);
}

static void describe(const hl_frame *frame) {
  const hl_message *message = &frame->message;
  printf("message = %s\nsource = %d\nsequence = %d\ntime_us = %" PRIu32 "\n", name(message->type),
         frame->source, frame->sequence, frame->time_us);
  if (frame->compact) printf("form = compact\n");
  switch (message->type) {
    case HL_DEVICE_INFO:
      device_info(&message->as.device_info);
      break;
    case HL_IMU_BATCH:
      if (!frame->compact) printf("interval_us = %d\n", message->as.imu_batch.interval_us);
      samples(&message->as.imu_batch);
      break;
    case HL_BATTERY:
      printf("percent = %d\ncharging = %s\nmillivolts = %d\n", message->as.battery.percent,
             message->as.battery.charging ? "yes" : "no", message->as.battery.millivolts);
      break;
    case HL_BUTTON:
      printf("action = %s\nindex = %d\n", ACTIONS[message->as.button.action],
             message->as.button.index);
      break;
    case HL_ERROR:
      printf("code = %d\n", message->as.error.code);
      text("text", message->as.error.text);
      break;
    case HL_MARKER:
      text("label", message->as.marker);
      break;
    case HL_TIME_SYNC_ANSWER:
      printf("host_time = %" PRIu64 "\nreceived_time_us = %" PRIu32 "\n",
             message->as.time_sync.host_time, message->as.time_sync.received_us);
      break;
    case HL_TIME_SYNC_REQUEST:
      printf("host_time = %" PRIu64 "\n", message->as.time_sync.host_time);
      break;
    case HL_SET_RATE:
      printf("rate_mhz = %" PRIu32 "\n", message->as.set_rate_mhz);
      break;
    case HL_IDENTIFY:
      printf("duration_ms = %d\n", message->as.identify_ms);
      break;
    case HL_VIBRATE:
      printf("duration_ms = %d\nintensity_percent = %d\npulses = %d\n",
             message->as.vibrate.duration_ms, message->as.vibrate.percent,
             message->as.vibrate.pulses);
      break;
    case HL_START:
    case HL_STOP:
    case HL_INFO_REQUEST:
      break;
  }
}

static void echo(const hl_frame *frame) {
  uint8_t out[HL_MAX_ENCODED];
  hl_sender sender = {frame->source, frame->sequence};
  size_t length =
      frame->compact
          ? hl_encode_compact(&sender, frame->time_us, &frame->message.as.imu_batch.samples[0], out)
          : hl_encode(&sender, frame->time_us, &frame->message, out);
  fwrite(out, 1, length, stdout);
}

int main(int argc, char **argv) {
  const char *mode = argc == 2 ? argv[1] : "";
  if (strcmp(mode, "describe") != 0 && strcmp(mode, "echo") != 0 && strcmp(mode, "count") != 0) {
    fprintf(stderr, "usage: codec describe|echo|count < BYTES\n");
    return 2;
  }
  static hl_decoder decoder;
  static hl_frame frame;
  unsigned long counts[HL_RESULTS] = {0};
  unsigned long lost = 0;
  unsigned long restarts = 0;
  for (int byte = getchar(); byte != EOF; byte = getchar()) {
    hl_result result = hl_take(&decoder, (uint8_t)byte, &frame);
    counts[result]++;
    if (result == HL_FRAME || result == HL_UNKNOWN_TYPE || result == HL_PAYLOAD) {
      lost += frame.lost_before;
      restarts += frame.restarted;
    }
    if (result == HL_FRAME) {
      if (mode[0] == 'd') describe(&frame);
      if (mode[0] == 'e') echo(&frame);
    } else if (result != HL_NOTHING && mode[0] == 'd') {
      printf("error = %s\n", RESULTS[result]);
    }
  }
  if (mode[0] == 'c') {
    for (int result = HL_FRAME; result < HL_RESULTS; result++) {
      printf("%s %lu\n", RESULTS[result], counts[result]);
    }
    printf("lost %lu\nrestarts %lu\n", lost, restarts);
  }
  return 0;
}
