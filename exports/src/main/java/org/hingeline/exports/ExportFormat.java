package org.hingeline.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hingeline.exports.bids.BidsWriter;
import org.hingeline.exports.bvh.BvhWriter;
import org.hingeline.exports.edf.EdfWriter;
import org.hingeline.exports.fhir.FhirWriter;
import org.hingeline.exports.opensim.OpenSimWriter;
import org.hingeline.exports.session.FormatWriter;
import org.hingeline.exports.table.CsvWriter;
import org.hingeline.exports.table.ParquetWriter;
import org.hingeline.exports.table.RepTable;
import org.hingeline.exports.table.Table;
import org.hingeline.exports.table.TidyTable;

/** What sessions can be exported as. The libraries of a format are loaded when it is used. */
public enum ExportFormat {
  CSV(
      "Tables as text",
      "angles, reps, events, samples; opens in every spreadsheet",
      Shape.FOLDER,
      "",
      "application/zip"),
  REPS(
      "Repetitions in one table",
      "one row a repetition, of all chosen sessions",
      Shape.FILE,
      ".csv",
      "text/csv"),
  PARQUET(
      "Tables as Parquet",
      "the tables of csv, typed and compressed, for Python, R and DuckDB",
      Shape.FOLDER,
      "",
      "application/zip"),
  OPENSIM(
      "OpenSim",
      ".sto of segment orientations for OpenSense, .mot of joint angles",
      Shape.FOLDER,
      "",
      "application/zip"),
  BVH(
      "BVH skeleton",
      "a moving skeleton for Blender and other animation programs",
      Shape.FILE_A_SESSION,
      ".bvh",
      "text/plain"),
  EDF(
      "EDF+",
      "angles at 100 Hz with annotations, for viewers of biosignals",
      Shape.FILE_A_SESSION,
      ".edf",
      "application/octet-stream"),
  BIDS(
      "Motion-BIDS",
      "a data set folder for research: raw sensors, angles, events",
      Shape.FOLDER,
      "",
      "application/zip"),
  TIDY(
      "Tidy table for mediation analysis",
      "patient, time, exposure, mediator, outcome",
      Shape.FILE,
      ".csv",
      "text/csv"),
  FHIR(
      "FHIR R4 bundle",
      "procedures and observations for health records",
      Shape.FILE,
      ".json",
      "application/fhir+json");

  private enum Shape {
    /** One file, whatever the number of sessions. */
    FILE,
    /** One file a session. */
    FILE_A_SESSION,
    FOLDER
  }

  private final String title;
  private final String about;
  private final Shape shape;
  private final String suffix;
  private final String mediaType;

  ExportFormat(String title, String about, Shape shape, String suffix, String mediaType) {
    this.title = title;
    this.about = about;
    this.shape = shape;
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The name on the command line and in addresses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this {@link #label()}. */
  public static Optional<ExportFormat> labelled(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** All labels, for a message. */
  public static String labels() {
    return Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
  }

  /** For a person, a few words. */
  public String title() {
    return title;
  }

  /** What it holds and what for, half a sentence. */
  public String about() {
    return about;
  }

  /** Whether so many sessions become one file; otherwise a folder, or an archive of one. */
  public boolean oneFile(int sessions) {
    return shape == Shape.FILE || (shape == Shape.FILE_A_SESSION && sessions == 1);
  }

  /** Ending of the name of a download. */
  public String suffix(int sessions) {
    return oneFile(sessions) ? suffix : ".zip";
  }

  /** Media type of a download. */
  public String mediaType(int sessions) {
    return oneFile(sessions) ? mediaType : "application/zip";
  }

  /** A writer for one export. */
  public FormatWriter writer() {
    return switch (this) {
      case CSV -> new CsvWriter(Table.ofSession());
      case REPS -> new CsvWriter(List.of(new RepTable()));
      case PARQUET -> new ParquetWriter(Table.ofSession());
      case OPENSIM -> new OpenSimWriter();
      case BVH -> new BvhWriter();
      case EDF -> new EdfWriter();
      case BIDS -> new BidsWriter();
      case TIDY -> TidyTable.usual();
      case FHIR -> new FhirWriter();
    };
  }
}
