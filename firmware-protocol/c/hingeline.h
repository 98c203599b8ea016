/* The Hingeline wire, version 1.0, for firmware. C99, no heap, no floating point.
 *
 * PROTOCOL.md, one folder up, says what travels; this header says it in C. A sensor encodes with a
 * hl_sender for each of its sources and feeds what the host sends to one hl_decoder:
 *
 *     hl_sender pelvis = {.source = 2};
 *     uint8_t out[HL_MAX_ENCODED];
 *     hl_message battery = {.type = HL_BATTERY, .as.battery = {.percent = 87, .millivolts = 3987}};
 *     send(out, hl_encode(&pelvis, micros(), &battery, out));
 *
 * Nothing here is shared between calls but the structs that the caller owns, so it may be used from
 * several threads or interrupts as long as each has its own.
 */
#ifndef HINGELINE_H
#define HINGELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
  HL_MAJOR_VERSION = 1,
  HL_MINOR_VERSION = 0,
  HL_SOURCES = 16,
  HL_ALL_SOURCES = 15, /* from the host: every sensor of the link */
  HL_MAX_ENCODED = 244, /* the largest frame on the wire, its delimiter included */
  HL_MAX_PAYLOAD = 232,
  HL_MAX_SAMPLES = 19,
  HL_MAX_SERIAL = 32,
  HL_MAX_NAME = 64,
  HL_MAX_ERROR_TEXT = 229,
  HL_MAX_LABEL = 231,
  HL_COMPACT_ENCODED = 20, /* one sample in the compact form, on the wire */
  HL_PERCENT_UNKNOWN = 255
};

/* The type byte. */
typedef enum {
  HL_DEVICE_INFO = 0x01,
  HL_IMU_BATCH = 0x02,
  HL_BATTERY = 0x03,
  HL_BUTTON = 0x04,
  HL_ERROR = 0x05,
  HL_MARKER = 0x06,
  HL_TIME_SYNC_ANSWER = 0x07,
  HL_TIME_SYNC_REQUEST = 0x41,
  HL_START = 0x42,
  HL_STOP = 0x43,
  HL_SET_RATE = 0x44,
  HL_IDENTIFY = 0x45,
  HL_VIBRATE = 0x46,
  HL_INFO_REQUEST = 0x47
} hl_type;

/* Where a sensor is worn. */
typedef enum { HL_UNASSIGNED, HL_TRUNK, HL_PELVIS, HL_THIGH, HL_SHANK } hl_placement;

typedef enum {
  HL_OTHER_ACTION,
  HL_PRESS,
  HL_LONG_PRESS,
  HL_DOUBLE_PRESS,
  HL_TAP,
  HL_DOUBLE_TAP
} hl_action;

/* UTF-8 without a terminating zero. In a decoded message it points into the decoder and lasts until
 * the next byte is taken. */
typedef struct {
  const char *bytes;
  uint8_t length;
} hl_text;

/* Counts of the sensor: gyroscope x, y, z, then accelerometer x, y, z, in its own axes. */
typedef struct {
  int16_t gyr[3];
  int16_t acc[3];
} hl_sample;

typedef struct {
  uint8_t minor_version;
  uint8_t placement; /* hl_placement */
  uint16_t boot_count;
  uint8_t firmware[3]; /* major, minor, patch */
  uint8_t hardware_revision;
  uint32_t gyr_scale_nrad_s; /* of one count */
  uint32_t acc_scale_nm_s2;  /* of one count */
  uint16_t gyr_range_dps;
  uint16_t acc_range_mg;
  uint32_t rate_mhz;
  hl_text serial;
  hl_text name;
} hl_device_info;

typedef struct {
  uint8_t count;
  uint16_t interval_us;
  hl_sample samples[HL_MAX_SAMPLES]; /* sample i was taken at the time of the frame + i intervals */
} hl_imu_batch;

typedef struct {
  uint8_t percent; /* 0 to 100, or HL_PERCENT_UNKNOWN */
  bool charging;
  uint16_t millivolts; /* 0 unknown */
} hl_battery;

typedef struct {
  uint8_t action; /* hl_action */
  uint8_t index;
} hl_button;

typedef struct {
  uint16_t code;
  hl_text text;
} hl_device_error;

typedef struct {
  uint64_t host_time;
  uint32_t received_us; /* answer only: device clock when the request arrived */
} hl_time_sync;

typedef struct {
  uint16_t duration_ms;
  uint8_t percent;
  uint8_t pulses;
} hl_vibrate;

/* One message: its type says which member of `as` holds it. START, STOP and INFO_REQUEST have none. */
typedef struct {
  hl_type type;
  union {
    hl_device_info device_info;
    hl_imu_batch imu_batch;
    hl_battery battery;
    hl_button button;
    hl_device_error error;
    hl_text marker; /* the label */
    hl_time_sync time_sync;
    uint32_t set_rate_mhz;
    uint16_t identify_ms;
    hl_vibrate vibrate;
  } as;
} hl_message;

/* --- sending -------------------------------------------------------------------------------- */

/* One source of a device: its number, 0 to 15, and the number of its next frame. */
typedef struct {
  uint8_t source;
  uint16_t sequence;
} hl_sender;

/* Writes one full frame with its delimiter and counts it. `out` has room for HL_MAX_ENCODED bytes.
 * Returns the bytes written; 0, with nothing counted, when a count or text is longer than it may
 * be or the type is none of hl_type. */
size_t hl_encode(hl_sender *sender, uint32_t time_us, const hl_message *message, uint8_t *out);

/* Writes one sample in the compact form: always HL_COMPACT_ENCODED bytes. A full frame of the source
 * must have gone out first, again at least once a second, and after a pause of a second (PROTOCOL.md,
 * section 4). */
size_t hl_encode_compact(
    hl_sender *sender, uint32_t time_us, const hl_sample *sample, uint8_t *out);

/* --- receiving ------------------------------------------------------------------------------ */

/* What a byte brought. The values after HL_FRAME are the errors of PROTOCOL.md, section 7. */
typedef enum {
  HL_NOTHING,
  HL_FRAME,
  HL_TOO_LONG,
  HL_STUFFING,
  HL_TOO_SHORT,
  HL_CHECKSUM,
  HL_VERSION,
  HL_NO_REFERENCE,
  HL_UNKNOWN_TYPE,
  HL_PAYLOAD,
  HL_RESULTS
} hl_result;

typedef struct {
  uint8_t source;
  bool compact;
  uint16_t sequence;
  uint32_t time_us;
  uint16_t lost_before; /* frames of this source missing before this one */
  bool restarted;       /* the sequence number jumped too far to be loss */
  hl_message message;
} hl_frame;

/* Begin with all zeros: hl_decoder decoder = {0}. */
typedef struct {
  uint8_t chunk[HL_MAX_ENCODED - 1];
  uint16_t fill;
  struct {
    bool sequence_known;
    bool time_known;
    uint16_t sequence;
    uint32_t time_us;
  } last[HL_SOURCES];
} hl_decoder;

/* Takes one byte. Fills `frame` when it returns HL_FRAME, and all of it but the message for
 * HL_UNKNOWN_TYPE and HL_PAYLOAD, whose headers are intact and count; any other value leaves it
 * undefined. No bytes can make it fail. */
hl_result hl_take(hl_decoder *decoder, uint8_t byte, hl_frame *frame);

/* A source has been silent for 3 s of the receiver's clock: its compact frames wait for a full one. */
void hl_forget_time(hl_decoder *decoder, uint8_t source);

/* The connection was made anew: drops what was unfinished and forgets all sources. */
void hl_reconnect(hl_decoder *decoder);

#ifdef __cplusplus
}
#endif

#endif
