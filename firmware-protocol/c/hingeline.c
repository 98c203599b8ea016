/* The Hingeline wire, version 1.0: see hingeline.h, and PROTOCOL.md for the drawings. */
#include "hingeline.h"

enum {
  MAJOR_SHIFT = 5,
  COMPACT_BIT = 0x10,
  SOURCE_MASK = 0x0F,
  HEADER = 8,
  COMPACT_HEADER = 4,
  COMPACT_TIME_SHIFT = 6,
  CRC = 2,
  CODE = 1, /* one byte of stuffing, whatever the frame */
  MIN_RAW = 1 + CRC,
  SAMPLE = 12,
  MAX_COUNTED_LOSS = 4095,
  CHARGING_BIT = 0x01
};

/* --- numbers, lowest byte first ------------------------------------------------------------- */

static uint8_t *put8(uint8_t *at, uint8_t value) {
  *at = value;
  return at + 1;
}

static uint8_t *put16(uint8_t *at, uint16_t value) {
  return put8(put8(at, (uint8_t)value), (uint8_t)(value >> 8));
}

static uint8_t *put32(uint8_t *at, uint32_t value) {
  return put16(put16(at, (uint16_t)value), (uint16_t)(value >> 16));
}

static uint8_t *put64(uint8_t *at, uint64_t value) {
  return put32(put32(at, (uint32_t)value), (uint32_t)(value >> 32));
}

static uint8_t *put_text(uint8_t *at, hl_text text) {
  for (uint8_t i = 0; i < text.length; i++) {
    at = put8(at, (uint8_t)text.bytes[i]);
  }
  return at;
}

static uint16_t get16(const uint8_t *at) {
  return (uint16_t)(at[0] | (uint16_t)(at[1] << 8));
}

static uint32_t get32(const uint8_t *at) {
  return get16(at) | (uint32_t)get16(at + 2) << 16;
}

static uint64_t get64(const uint8_t *at) {
  return get32(at) | (uint64_t)get32(at + 4) << 32;
}

/* Two's complement without leaning on how the compiler converts. */
static int16_t get_signed16(const uint8_t *at) {
  int32_t value = get16(at);
  return (int16_t)(value < 0x8000 ? value : value - 0x10000);
}

static hl_text get_text(const uint8_t *at, uint8_t length) {
  hl_text text = {(const char *)at, length};
  return text;
}

/* CRC-16/CCITT-FALSE, four bits at a time: a table of 32 bytes fits any flash. */
static uint16_t crc16(const uint8_t *bytes, size_t length) {
  static const uint16_t nibble[16] = {0x0000, 0x1021, 0x2042, 0x3063, 0x4084, 0x50A5,
                                      0x60C6, 0x70E7, 0x8108, 0x9129, 0xA14A, 0xB16B,
                                      0xC18C, 0xD1AD, 0xE1CE, 0xF1EF};
  uint16_t crc = 0xFFFF;
  for (size_t i = 0; i < length; i++) {
    crc = (uint16_t)((uint16_t)(crc << 4) ^ nibble[(crc >> 12) ^ (bytes[i] >> 4)]);
    crc = (uint16_t)((uint16_t)(crc << 4) ^ nibble[(crc >> 12) ^ (bytes[i] & 0x0F)]);
  }
  return crc;
}

/* --- sending -------------------------------------------------------------------------------- */

/* Closes the frame that begins behind out[0] and ends before `end`: checksum, stuffing, delimiter. */
static size_t seal(hl_sender *sender, uint8_t *out, uint8_t *end) {
  end = put16(end, crc16(out + CODE, (size_t)(end - out) - CODE));
  uint8_t *code = out;
  for (uint8_t *at = out + CODE; at < end; at++) {
    if (*at == 0) {
      *code = (uint8_t)(at - code);
      code = at;
    }
  }
  *code = (uint8_t)(end - code);
  end = put8(end, 0);
  sender->sequence++;
  return (size_t)(end - out);
}

static uint8_t *put_sample(uint8_t *at, const hl_sample *sample) {
  for (int axis = 0; axis < 3; axis++) {
    at = put16(at, (uint16_t)sample->gyr[axis]);
  }
  for (int axis = 0; axis < 3; axis++) {
    at = put16(at, (uint16_t)sample->acc[axis]);
  }
  return at;
}

static uint8_t *put_device_info(uint8_t *at, const hl_device_info *info) {
  if (info->serial.length > HL_MAX_SERIAL || info->name.length > HL_MAX_NAME) {
    return NULL;
  }
  at = put8(at, info->minor_version);
  at = put8(at, info->placement);
  at = put16(at, info->boot_count);
  for (int part = 0; part < 3; part++) {
    at = put8(at, info->firmware[part]);
  }
  at = put8(at, info->hardware_revision);
  at = put32(at, info->gyr_scale_nrad_s);
  at = put32(at, info->acc_scale_nm_s2);
  at = put16(at, info->gyr_range_dps);
  at = put16(at, info->acc_range_mg);
  at = put32(at, info->rate_mhz);
  at = put8(at, info->serial.length);
  at = put8(at, info->name.length);
  return put_text(put_text(at, info->serial), info->name);
}

static uint8_t *put_imu_batch(uint8_t *at, const hl_imu_batch *batch) {
  if (batch->count > HL_MAX_SAMPLES) {
    return NULL;
  }
  at = put16(put8(put8(at, batch->count), 0), batch->interval_us);
  for (uint8_t i = 0; i < batch->count; i++) {
    at = put_sample(at, &batch->samples[i]);
  }
  return at;
}

/* Writes the payload and returns where it ends; NULL for what does not fit. */
static uint8_t *put_payload(uint8_t *at, const hl_message *message) {
  switch (message->type) {
    case HL_DEVICE_INFO:
      return put_device_info(at, &message->as.device_info);
    case HL_IMU_BATCH:
      return put_imu_batch(at, &message->as.imu_batch);
    case HL_BATTERY: {
      const hl_battery *battery = &message->as.battery;
      at = put8(put8(at, battery->percent), battery->charging ? CHARGING_BIT : 0);
      return put16(at, battery->millivolts);
    }
    case HL_BUTTON:
      return put8(put8(at, message->as.button.action), message->as.button.index);
    case HL_ERROR: {
      const hl_device_error *error = &message->as.error;
      if (error->text.length > HL_MAX_ERROR_TEXT) {
        return NULL;
      }
      return put_text(put8(put16(at, error->code), error->text.length), error->text);
    }
    case HL_MARKER:
      if (message->as.marker.length > HL_MAX_LABEL) {
        return NULL;
      }
      return put_text(put8(at, message->as.marker.length), message->as.marker);
    case HL_TIME_SYNC_ANSWER:
      return put32(put64(at, message->as.time_sync.host_time), message->as.time_sync.received_us);
    case HL_TIME_SYNC_REQUEST:
      return put64(at, message->as.time_sync.host_time);
    case HL_SET_RATE:
      return put32(at, message->as.set_rate_mhz);
    case HL_IDENTIFY:
      return put16(at, message->as.identify_ms);
    case HL_VIBRATE: {
      const hl_vibrate *vibrate = &message->as.vibrate;
      return put8(put8(put16(at, vibrate->duration_ms), vibrate->percent), vibrate->pulses);
    }
    case HL_START:
    case HL_STOP:
    case HL_INFO_REQUEST:
      return at;
  }
  return NULL;
}

static uint8_t lead(const hl_sender *sender, uint8_t form) {
  return (uint8_t)(HL_MAJOR_VERSION << MAJOR_SHIFT | form | (sender->source & SOURCE_MASK));
}

size_t hl_encode(hl_sender *sender, uint32_t time_us, const hl_message *message, uint8_t *out) {
  uint8_t *at = put8(out + CODE, lead(sender, 0));
  at = put8(at, (uint8_t)message->type);
  at = put32(put16(at, sender->sequence), time_us);
  uint8_t *end = put_payload(at, message);
  return end == NULL ? 0 : seal(sender, out, end);
}

size_t hl_encode_compact(
    hl_sender *sender, uint32_t time_us, const hl_sample *sample, uint8_t *out) {
  uint8_t *at = put8(out + CODE, lead(sender, COMPACT_BIT));
  at = put8(at, (uint8_t)sender->sequence);
  at = put16(at, (uint16_t)(time_us >> COMPACT_TIME_SHIFT));
  return seal(sender, out, put_sample(at, sample));
}

/* --- receiving ------------------------------------------------------------------------------ */

static void get_sample(const uint8_t *at, hl_sample *sample) {
  for (int axis = 0; axis < 3; axis++) {
    sample->gyr[axis] = get_signed16(at + 2 * axis);
    sample->acc[axis] = get_signed16(at + 6 + 2 * axis);
  }
}

/* A code of a newer minor version reads as 0. */
static uint8_t known(uint8_t code, uint8_t largest) {
  return code <= largest ? code : 0;
}

static hl_result get_device_info(const uint8_t *at, size_t length, hl_device_info *info) {
  enum { FIXED = 26, SERIAL_LENGTH = 24, NAME_LENGTH = 25 };
  if (length < FIXED || length < (size_t)FIXED + at[SERIAL_LENGTH] + at[NAME_LENGTH]) {
    return HL_PAYLOAD;
  }
  info->minor_version = at[0];
  info->placement = known(at[1], HL_SHANK);
  info->boot_count = get16(at + 2);
  for (int part = 0; part < 3; part++) {
    info->firmware[part] = at[4 + part];
  }
  info->hardware_revision = at[7];
  info->gyr_scale_nrad_s = get32(at + 8);
  info->acc_scale_nm_s2 = get32(at + 12);
  info->gyr_range_dps = get16(at + 16);
  info->acc_range_mg = get16(at + 18);
  info->rate_mhz = get32(at + 20);
  info->serial = get_text(at + FIXED, at[SERIAL_LENGTH]);
  info->name = get_text(at + FIXED + at[SERIAL_LENGTH], at[NAME_LENGTH]);
  return HL_FRAME;
}

static hl_result get_imu_batch(const uint8_t *at, size_t length, hl_imu_batch *batch) {
  enum { FIXED = 4 };
  if (length < FIXED || length < FIXED + (size_t)at[0] * SAMPLE) {
    return HL_PAYLOAD;
  }
  batch->count = at[0];
  batch->interval_us = get16(at + 2);
  for (uint8_t i = 0; i < batch->count; i++) {
    get_sample(at + FIXED + (size_t)i * SAMPLE, &batch->samples[i]);
  }
  return HL_FRAME;
}

/* Reads the payload of a full frame, ignoring what a newer minor version has put behind it. */
static hl_result get_payload(uint8_t type, const uint8_t *at, size_t length, hl_message *message) {
  message->type = (hl_type)type;
  switch (type) {
    case HL_DEVICE_INFO:
      return get_device_info(at, length, &message->as.device_info);
    case HL_IMU_BATCH:
      return get_imu_batch(at, length, &message->as.imu_batch);
    case HL_BATTERY: {
      if (length < 4) return HL_PAYLOAD;
      hl_battery *battery = &message->as.battery;
      battery->percent = at[0] <= 100 ? at[0] : HL_PERCENT_UNKNOWN;
      battery->charging = (at[1] & CHARGING_BIT) != 0;
      battery->millivolts = get16(at + 2);
      return HL_FRAME;
    }
    case HL_BUTTON:
      if (length < 2) return HL_PAYLOAD;
      message->as.button.action = known(at[0], HL_DOUBLE_TAP);
      message->as.button.index = at[1];
      return HL_FRAME;
    case HL_ERROR:
      if (length < 3 || length < (size_t)3 + at[2]) return HL_PAYLOAD;
      message->as.error.code = get16(at);
      message->as.error.text = get_text(at + 3, at[2]);
      return HL_FRAME;
    case HL_MARKER:
      if (length < 1 || length < (size_t)1 + at[0]) return HL_PAYLOAD;
      message->as.marker = get_text(at + 1, at[0]);
      return HL_FRAME;
    case HL_TIME_SYNC_ANSWER:
      if (length < 12) return HL_PAYLOAD;
      message->as.time_sync.host_time = get64(at);
      message->as.time_sync.received_us = get32(at + 8);
      return HL_FRAME;
    case HL_TIME_SYNC_REQUEST:
      if (length < 8) return HL_PAYLOAD;
      message->as.time_sync.host_time = get64(at);
      message->as.time_sync.received_us = 0;
      return HL_FRAME;
    case HL_SET_RATE:
      if (length < 4) return HL_PAYLOAD;
      message->as.set_rate_mhz = get32(at);
      return HL_FRAME;
    case HL_IDENTIFY:
      if (length < 2) return HL_PAYLOAD;
      message->as.identify_ms = get16(at);
      return HL_FRAME;
    case HL_VIBRATE:
      if (length < 4) return HL_PAYLOAD;
      message->as.vibrate.duration_ms = get16(at);
      message->as.vibrate.percent = at[2];
      message->as.vibrate.pulses = at[3];
      return HL_FRAME;
    case HL_START:
    case HL_STOP:
    case HL_INFO_REQUEST:
      return HL_FRAME;
    default:
      return HL_UNKNOWN_TYPE;
  }
}

/* The counter whose low bits are given: from an eighth of the range before `last` to seven eighths
 * behind it (PROTOCOL.md, section 4). */
static uint32_t resolve(uint32_t last, uint32_t low, unsigned bits) {
  uint32_t range = (uint32_t)1 << bits;
  uint32_t ahead = (low - last) & (range - 1);
  return ahead >= range - (range >> 3) ? last + ahead - range : last + ahead;
}

/* Every intact header, of a known type or not, moves the reference of its source. */
static void follow(hl_decoder *decoder, hl_frame *frame, uint16_t sequence, uint32_t time_us) {
  uint16_t missing = (uint16_t)(sequence - decoder->last[frame->source].sequence - 1);
  bool counts = decoder->last[frame->source].sequence_known && missing != 0xFFFF;
  frame->restarted = counts && missing > MAX_COUNTED_LOSS;
  frame->lost_before = counts && !frame->restarted ? missing : 0;
  frame->sequence = sequence;
  frame->time_us = time_us;
  decoder->last[frame->source].sequence_known = true;
  decoder->last[frame->source].time_known = true;
  decoder->last[frame->source].sequence = sequence;
  decoder->last[frame->source].time_us = time_us;
}

static hl_result full_form(hl_decoder *decoder, const uint8_t *raw, size_t length, hl_frame *frame) {
  if (length < HEADER) {
    return HL_TOO_SHORT;
  }
  follow(decoder, frame, get16(raw + 2), get32(raw + 4));
  return get_payload(raw[1], raw + HEADER, length - HEADER, &frame->message);
}

static hl_result compact_form(
    hl_decoder *decoder, const uint8_t *raw, size_t length, hl_frame *frame) {
  if (length < COMPACT_HEADER) {
    return HL_TOO_SHORT;
  }
  if (!decoder->last[frame->source].time_known) {
    return HL_NO_REFERENCE;
  }
  uint32_t sequence = resolve(decoder->last[frame->source].sequence, raw[1], 8);
  uint32_t units = decoder->last[frame->source].time_us >> COMPACT_TIME_SHIFT;
  units = resolve(units, get16(raw + 2), 16);
  follow(decoder, frame, (uint16_t)sequence, units << COMPACT_TIME_SHIFT);
  if (length < COMPACT_HEADER + SAMPLE) {
    return HL_PAYLOAD;
  }
  frame->message.type = HL_IMU_BATCH;
  frame->message.as.imu_batch.count = 1;
  frame->message.as.imu_batch.interval_us = 0;
  get_sample(raw + COMPACT_HEADER, &frame->message.as.imu_batch.samples[0]);
  return HL_FRAME;
}

/* Restores the zeros in place; false when the walk from zero to zero does not end with the chunk. */
static bool unstuff(uint8_t *chunk, size_t length) {
  size_t at = chunk[0];
  while (at < length) {
    size_t distance = chunk[at];
    chunk[at] = 0;
    at += distance;
  }
  return at == length;
}

/* The chunk between two delimiters: a frame, or the first thing that speaks against it. */
static hl_result chunk(hl_decoder *decoder, size_t length, hl_frame *frame) {
  if (length > sizeof decoder->chunk) {
    return HL_TOO_LONG;
  }
  if (!unstuff(decoder->chunk, length)) {
    return HL_STUFFING;
  }
  if (length < CODE + MIN_RAW) {
    return HL_TOO_SHORT;
  }
  const uint8_t *raw = decoder->chunk + CODE;
  length -= CODE + CRC;
  if (crc16(raw, length) != get16(raw + length)) {
    return HL_CHECKSUM;
  }
  if (raw[0] >> MAJOR_SHIFT != HL_MAJOR_VERSION) {
    return HL_VERSION;
  }
  frame->source = raw[0] & SOURCE_MASK;
  frame->compact = (raw[0] & COMPACT_BIT) != 0;
  return frame->compact ? compact_form(decoder, raw, length, frame)
                        : full_form(decoder, raw, length, frame);
}

hl_result hl_take(hl_decoder *decoder, uint8_t byte, hl_frame *frame) {
  if (byte != 0) {
    if (decoder->fill < sizeof decoder->chunk) {
      decoder->chunk[decoder->fill] = byte;
    }
    if (decoder->fill <= sizeof decoder->chunk) {
      decoder->fill++; /* stays one above the room: too long */
    }
    return HL_NOTHING;
  }
  size_t length = decoder->fill;
  decoder->fill = 0;
  return length == 0 ? HL_NOTHING : chunk(decoder, length, frame);
}

void hl_forget_time(hl_decoder *decoder, uint8_t source) {
  decoder->last[source & SOURCE_MASK].time_known = false;
}

void hl_reconnect(hl_decoder *decoder) {
  decoder->fill = 0;
  for (int source = 0; source < HL_SOURCES; source++) {
    decoder->last[source].sequence_known = false;
    decoder->last[source].time_known = false;
  }
}
