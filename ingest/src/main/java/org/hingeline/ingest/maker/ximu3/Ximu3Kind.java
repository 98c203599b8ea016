package org.hingeline.ingest.maker.ximu3;

/** The messages of an x-IMU3: their letters and how many numbers each holds. */
enum Ximu3Kind {
  INERTIAL('I', 6, 6),
  MAGNETOMETER('M', 3, 3),
  QUATERNION('Q', 4, 4),
  ROTATION_MATRIX('R', 9, 9),
  EULER_ANGLES('A', 3, 3),
  LINEAR_ACCELERATION('L', 7, 7),
  EARTH_ACCELERATION('E', 7, 7),
  AHRS_STATUS('U', 4, 4),
  HIGH_G('H', 3, 3),
  TEMPERATURE('T', 1, 1),
  /** Percentage, voltage, and since some firmware whether it charges. */
  BATTERY('B', 2, 3),
  RSSI('W', 2, 2),
  BUTTON('O', 1, 1),
  SYNC('Y', 1, 1),
  NOTIFICATION('N'),
  ERROR('F'),
  SERIAL('S'),
  TIMECODE('C');

  /** Most numbers of any message. */
  static final int NUMBERS_MAX = 9;

  private static final Ximu3Kind[] BY_LETTER = new Ximu3Kind[128];

  static {
    for (Ximu3Kind kind : values()) {
      BY_LETTER[kind.letter] = kind;
    }
  }

  private final char letter;
  private final String label;
  final boolean text;
  private final int least;
  private final int most;

  Ximu3Kind(char letter, int least, int most) {
    this.letter = letter;
    this.label = String.valueOf(letter);
    this.text = false;
    this.least = least;
    this.most = most;
  }

  Ximu3Kind(char letter) {
    this.letter = letter;
    this.label = String.valueOf(letter);
    this.text = true;
    this.least = 0;
    this.most = 0;
  }

  static Ximu3Kind of(int letter) {
    return letter < 0 || letter >= BY_LETTER.length ? null : BY_LETTER[letter];
  }

  /** Whether it holds this many numbers. */
  boolean holds(int numbers) {
    return numbers >= least && numbers <= most;
  }

  String label() {
    return label;
  }
}
