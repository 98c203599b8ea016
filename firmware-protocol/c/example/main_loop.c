/* The main loop of a sensor on an nRF52840- or ESP32-class board: what to send, and when.
 *
 * The board brings the seven functions below; everything about the wire is here. Samples come from
 * the FIFO of the inertial sensor at its own rate and leave in batches that fit one notification.
 */
#include "../hingeline.h"

/* --- what the board brings ------------------------------------------------------------------- */

uint32_t board_micros(void);                       /* runs from the start without steps, wraps */
bool board_sample(hl_sample *sample, uint32_t *time_us); /* next of the FIFO; false when empty */
bool board_received(uint8_t *byte);                /* next byte from the host; false when none */
bool board_send(const uint8_t *bytes, size_t length); /* false when the queue is full */
bool board_connected(void);                        /* notifications enabled, or the port open */
void board_describe(hl_device_info *info);         /* serial, scales, boot count, rate */
hl_battery board_battery(void);
void board_set_rate(uint32_t rate_mhz);            /* takes its nearest */
void board_vibrate(hl_vibrate pattern);
void board_sleep(void);                            /* until the next interrupt */

/* --- the sensor ------------------------------------------------------------------------------ */

enum {
  SOURCE = 0,
  BATCH = 4, /* 64 bytes on the wire; PROTOCOL.md, section 5, has the sizes for other MTUs */
  INFO_EVERY_US = 10000000,
  BATTERY_EVERY_US = 60000000
};

static hl_sender sender = {SOURCE, 0};
static hl_decoder decoder;
static hl_message batch;
static uint32_t batch_time_us;
static uint32_t newest_us;
static uint32_t info_sent_us;
static uint32_t battery_sent_us;
static bool running;
static bool was_connected;

/* A frame that finds the queue full is left out whole; its sequence number tells the host. */
static void send(uint32_t time_us, const hl_message *message) {
  uint8_t out[HL_MAX_ENCODED];
  size_t length = hl_encode(&sender, time_us, message, out);
  if (length > 0) {
    (void)board_send(out, length);
  }
}

static void send_info(void) {
  hl_message info = {.type = HL_DEVICE_INFO};
  board_describe(&info.as.device_info);
  info_sent_us = board_micros();
  send(info_sent_us, &info);
}

static void send_battery(void) {
  hl_message battery = {.type = HL_BATTERY};
  battery.as.battery = board_battery();
  battery_sent_us = board_micros();
  send(battery_sent_us, &battery);
}

static void answer_time_sync(uint32_t received_us, uint64_t host_time) {
  hl_message answer = {.type = HL_TIME_SYNC_ANSWER};
  answer.as.time_sync.host_time = host_time;
  answer.as.time_sync.received_us = received_us;
  send(board_micros(), &answer);
}

static void obey(const hl_frame *frame, uint32_t received_us) {
  if (frame->source != SOURCE && frame->source != HL_ALL_SOURCES) {
    return;
  }
  switch (frame->message.type) {
    case HL_START:
      running = true;
      send_info();
      break;
    case HL_STOP:
      running = false;
      batch.as.imu_batch.count = 0;
      break;
    case HL_SET_RATE:
      board_set_rate(frame->message.as.set_rate_mhz);
      send_info();
      break;
    case HL_INFO_REQUEST:
      send_info();
      break;
    case HL_VIBRATE:
      board_vibrate(frame->message.as.vibrate);
      break;
    case HL_TIME_SYNC_REQUEST:
      answer_time_sync(received_us, frame->message.as.time_sync.host_time);
      break;
    default:
      break;
  }
}

static void listen(void) {
  static hl_frame frame;
  uint8_t byte;
  while (board_received(&byte)) {
    if (hl_take(&decoder, byte, &frame) == HL_FRAME) {
      obey(&frame, board_micros());
    }
  }
}

static void add(const hl_sample *sample, uint32_t time_us) {
  hl_imu_batch *imu = &batch.as.imu_batch;
  if (imu->count == 0) {
    batch_time_us = time_us;
  }
  newest_us = time_us;
  imu->samples[imu->count++] = *sample;
  if (imu->count == BATCH) {
    batch.type = HL_IMU_BATCH;
    imu->interval_us = (uint16_t)((newest_us - batch_time_us) / (BATCH - 1));
    send(batch_time_us, &batch);
    imu->count = 0;
  }
}

/* One turn; call it for ever. */
void hingeline_turn(void) {
  bool connected = board_connected();
  if (connected && !was_connected) {
    hl_reconnect(&decoder);
    batch.as.imu_batch.count = 0;
    send_info();
    send_battery();
  }
  was_connected = connected;
  listen();
  hl_sample sample;
  uint32_t time_us;
  while (board_sample(&sample, &time_us)) {
    if (connected && running) {
      add(&sample, time_us);
    }
  }
  if (connected && running && board_micros() - info_sent_us >= INFO_EVERY_US) {
    send_info();
  }
  if (connected && board_micros() - battery_sent_us >= BATTERY_EVERY_US) {
    send_battery();
  }
  board_sleep();
}
