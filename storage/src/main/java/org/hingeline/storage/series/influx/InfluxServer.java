package org.hingeline.storage.series.influx;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hingeline.storage.StorageException;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDB.ConsistencyLevel;
import org.influxdb.InfluxDBException;
import org.influxdb.InfluxDBFactory;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;
import org.influxdb.dto.QueryResult.Result;

/**
 * The server as this package uses it; whatever it refuses becomes one sentence that names the
 * place. Rows are read as CSV, which all versions give in full precision and in a stream.
 */
final class InfluxServer implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
  private static final int CHUNK_ROWS = 10_000;

  private final InfluxConfig config;
  private final OkHttpClient http;
  private final OkHttpClient.Builder builder;
  private InfluxDB client;
  private boolean ready;

  InfluxServer(InfluxConfig config) {
    this.config = config;
    builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_LIMIT)
            .readTimeout(ANSWER_LIMIT)
            .writeTimeout(ANSWER_LIMIT)
            .addInterceptor(
                chain -> {
                  Request.Builder request = chain.request().newBuilder();
                  config.authorization().ifPresent(a -> request.header("Authorization", a));
                  return chain.proceed(request.build());
                })
            .addInterceptor(Refused::check);
    http = builder.build();
  }

  /** What a row of an answer in CSV is given to. */
  interface RowSink {
    void accept(CsvRow row);
  }

  /** The client, connected at the first use. */
  private synchronized InfluxDB client() {
    if (client == null) {
      // The client checks no connection here, but it looks the host's name up.
      client = InfluxDBFactory.connect(config.url(), builder).enableGzip();
    }
    return client;
  }

  /** Version of the server, e.g. {@code 1.6.7}; {@code unknown} when it does not say. */
  String version() {
    return trying(() -> client().ping().getVersion());
  }

  /** Makes the database when it is missing; does nothing once that was done. */
  synchronized void ready() {
    if (ready) {
      return;
    }
    String version = version();
    if (!version.matches("v?[123]\\..*|unknown")) {
      throw new StorageException(
          "%s is of version %s, expected 1.x, 2.x or 3.x".formatted(config, version));
    }
    List<List<Object>> databases = rows("SHOW DATABASES", null);
    if (databases.stream().noneMatch(row -> row.get(0).equals(config.database()))) {
      make(version);
    }
    ready = true;
  }

  private void make(String version) {
    String retention =
        config.retention().isEmpty()
            ? ""
            : " WITH DURATION %s REPLICATION 1 NAME \"kept_%s\""
                .formatted(config.retention(), config.retention());
    try {
      rows("CREATE DATABASE \"%s\"%s".formatted(config.database(), retention), null);
    } catch (StorageException e) {
      if (version.startsWith("1.")) {
        throw e;
      }
      throw new StorageException(
          "%s: this version (%s) lets nobody make a database this way; make it as docs/influxdb.md"
                  .formatted(config, version)
              + " says",
          e);
    }
  }

  /** The database has to be looked for again. */
  synchronized void forget() {
    ready = false;
  }

  /**
   * Writes lines of the line protocol, with times in nanoseconds.
   *
   * @throws Refused when the server answered, and did not take all of them
   */
  void write(String lines) throws Refused {
    try {
      client().write(config.database(), null, ConsistencyLevel.ONE, TimeUnit.NANOSECONDS, lines);
    } catch (InfluxDBException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw failure(e);
    }
  }

  /** Sends a write of no rows: the server says whether we may, and keeps nothing. */
  void writeNothing() {
    HttpUrl url = address("write").addQueryParameter("db", config.database()).build();
    try {
      http.newCall(new Request.Builder().url(url).post(RequestBody.create(new byte[0])).build())
          .execute()
          .close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The time of the server as the header {@code Date} has it, if it sends one. */
  Optional<String> date() {
    try (Response response =
        http.newCall(new Request.Builder().url(address("ping").build()).build()).execute()) {
      return Optional.ofNullable(response.header("Date"));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private HttpUrl.Builder address(String segment) {
    return HttpUrl.get(config.url()).newBuilder().addPathSegment(segment);
  }

  /** The rows of a short answer: the first series of the first statement. */
  List<List<Object>> rows(String query) {
    ready();
    return rows(query, config.database());
  }

  private List<List<Object>> rows(String query, String database) {
    QueryResult answer = trying(() -> client().query(post(query, database)));
    for (Result result : answer.getResults()) {
      if (result.hasError()) {
        if (result.getError().contains("database not found")) {
          forget();
        }
        throw new StorageException("%s: %s".formatted(config, result.getError()));
      }
    }
    Result first = answer.getResults().get(0);
    List<List<Object>> rows =
        first.getSeries() == null ? null : first.getSeries().get(0).getValues();
    return rows == null ? List.of() : rows;
  }

  private static Query post(String query, String database) {
    return new Query(query, database, !query.startsWith("SELECT") && !query.startsWith("SHOW"));
  }

  /**
   * Reads a long answer row by row, times in nanoseconds.
   *
   * @param expected rows there are at least; fewer are an answer that broke off
   */
  void stream(String query, long expected, RowSink sink) {
    HttpUrl url =
        address("query")
            .addQueryParameter("db", config.database())
            .addQueryParameter("epoch", "ns")
            .addQueryParameter("chunked", "true")
            .addQueryParameter("chunk_size", Integer.toString(CHUNK_ROWS))
            .addQueryParameter("q", query)
            .build();
    Request request = new Request.Builder().url(url).header("Accept", "application/csv").build();
    long rows = 0;
    try (Response response = http.newCall(request).execute();
        BufferedReader lines = new BufferedReader(response.body().charStream())) {
      CsvRow row = new CsvRow();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && !line.startsWith("name,tags,")) {
          row.read(line);
          sink.accept(row);
          rows++;
        }
      }
    } catch (IOException e) {
      throw failure(e);
    }
    if (rows < expected) {
      throw new StorageException(
          "%s broke off after %d of %d rows".formatted(config, rows, expected));
    }
  }

  /** One sentence that names the server. */
  StorageException failure(Exception e) {
    Throwable root = e;
    while (root.getCause() != null && !(root instanceof Refused)) {
      root = root.getCause();
    }
    if (root instanceof Refused refused && refused.noDatabase()) {
      forget();
    }
    String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    String verb =
        root instanceof Refused refused
            ? refused.notAllowed() ? "does not let us in" : "takes no data"
            : "does not answer";
    return new StorageException(
        "%s %s: %s".formatted(config, verb, reason.lines().findFirst().orElse("")), e);
  }

  private interface Work<T> {
    T run();
  }

  private <T> T trying(Work<T> work) {
    try {
      return work.run();
    } catch (InfluxDBException e) {
      throw failure(e);
    }
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
