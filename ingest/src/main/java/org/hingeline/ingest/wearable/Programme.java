package org.hingeline.ingest.wearable;

import static org.hingeline.ingest.wearable.Scenario.calibration;
import static org.hingeline.ingest.wearable.Scenario.drifting;
import static org.hingeline.ingest.wearable.Scenario.rest;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.with;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;

/**
 * Somebody who learns to lift from the hips over months, three sessions a week: quickly at first,
 * slower later, with good days and others, a time in which less goes, weeks off, and sets that get
 * less even towards their end. Invented, for demonstrations; the same seed gives the same months.
 */
public final class Programme {

  private static final int DAYS_A_WEEK = 3;
  private static final int WEEKS_BETWEEN_WEEKS_OFF = 25;
  private static final double SKILL_AT_FIRST = 0.25;
  private static final double SKILL_AT_LAST = 0.95;
  private static final double SESSIONS_TO_LEARN = 35;
  private static final double CALIBRATION_S = 50;
  private static final double REST_S = 90;
  private static final double REST_AT_THE_END_S = 20;

  private final long seed;
  private final int sessions;
  private final int minutes;
  private final LocalDate until;

  /**
   * Plans the sessions.
   *
   * @param seed draws the person and every day
   * @param sessions how many
   * @param minutes how long each takes
   * @param until a day after the last session, within a week
   */
  public Programme(long seed, int sessions, int minutes, LocalDate until) {
    this.seed = seed;
    this.sessions = sessions;
    this.minutes = minutes;
    this.until = until;
  }

  /** What it was drawn by. */
  public long seed() {
    return seed;
  }

  /** How many sessions it has. */
  public int sessions() {
    return sessions;
  }

  /** Length of a session, nanoseconds; its wearable goes on for ever, at rest. */
  public long sessionNs() {
    return minutes * 60_000_000_000L;
  }

  /**
   * When a session starts, milliseconds since 1970 UTC: on Monday, Wednesday and Friday, in the
   * early evening.
   *
   * @param session from 0, the oldest
   */
  public long startedAtMs(int session) {
    int back = sessions - 1 - session;
    int weeksBack = back / DAYS_A_WEEK;
    weeksBack += weeksBack / WEEKS_BETWEEN_WEEKS_OFF;
    LocalDate day =
        until
            .with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
            .minusWeeks(weeksBack)
            .minusDays(2L * (back % DAYS_A_WEEK));
    double minute = dice(session, "time").between(16.5 * 60, 19 * 60);
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
        + Math.round(minute * 60_000);
  }

  /** What is worn in a session, put on anew. */
  public VirtualWearable wearable(int session) {
    // Now and then the thigh sensor stays in its box.
    WearableSetup setup =
        dice(session, "thigh").chance(0.05)
            ? WearableSetup.worn(100, Segment.TRUNK, Segment.PELVIS)
            : WearableSetup.standard();
    return new VirtualWearable(scenario(session), setup, seed, daySeed(session));
  }

  private Scenario scenario(int session) {
    Dice dice = dice(session, "day");
    double progress = session / (double) Math.max(1, sessions - 1);
    double skill = skill(session, dice);
    // Around the middle comes a time in which less goes.
    double ease = Math.abs(progress - 0.47) < 0.035 ? 0.65 : 1;
    int reps = (int) Math.max(3, Math.round((5 + 4 * progress) * ease * dice.around(1, 0.08)));
    List<Episode> episodes = new ArrayList<>(List.of(calibration(), rest(4)));
    double leftS = minutes * 60 - CALIBRATION_S - REST_AT_THE_END_S;
    for (int number = 0; ; number++) {
      Exercise exercise = exercise(number, progress);
      Lift lift = lift(exercise, skill);
      lift = lift.pace(lift.pace().times((0.8 + 0.3 * progress) * (1.3 - 0.3 * ease)));
      double setS = reps * seconds(lift.pace()) + 5;
      if (number > 0 && setS > leftS) {
        return new Scenario(episodes, List.of(rest(30)));
      }
      episodes.add(set(exercise, tiring(reps, lift, number, dice)));
      double restS = Math.min(REST_S * dice.around(1, 0.1), Math.max(5, leftS - setS));
      episodes.add(rest(restS));
      leftS -= setS + restS;
    }
  }

  private static double skill(int session, Dice dice) {
    double learnt = 1 - Math.exp(-session / SESSIONS_TO_LEARN);
    double skill = SKILL_AT_FIRST + (SKILL_AT_LAST - SKILL_AT_FIRST) * learnt + dice.normal(0.05);
    return Math.max(0, Math.min(1, skill));
  }

  private static Exercise exercise(int number, double progress) {
    return switch (number % 4) {
      case 1 -> Exercise.SQUAT;
      case 3 -> progress < 0.25 ? Exercise.SQUAT : Exercise.DEADLIFT;
      default -> Exercise.HINGE;
    };
  }

  private static Lift lift(Exercise exercise, double skill) {
    return switch (exercise) {
      case SQUAT -> Lift.squat();
      case DEADLIFT -> Lift.deadlift().depth(78, 38 + 40 * (1 - skill));
      default -> Lift.rounded().towards(Lift.romanian(), skill);
    };
  }

  private static List<Lift> tiring(int reps, Lift lift, int number, Dice dice) {
    List<Lift> lifts =
        lift.start() == Lift.Start.TOP
            ? drifting(reps, lift, lift.depth(lift.trunkDeg(), lift.lumbarPercent() + number))
            : Scenario.reps(reps, lift);
    return dice.chance(0.1)
        ? with(lifts, dice.betweenInclusive(2, reps), Lift.Course.HESITATING)
        : lifts;
  }

  private static double seconds(LiftPace pace) {
    return pace.loweringS() + pace.bottomS() + pace.risingS() + pace.topS();
  }

  private long daySeed(int session) {
    return seed * 1_000_003 + session;
  }

  private Dice dice(int session, String purpose) {
    return Dice.of(daySeed(session), purpose);
  }
}
