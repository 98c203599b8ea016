package org.hingeline.storage.series.influx;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;

/** The server answered with something else than success. */
final class Refused extends IOException {

  private static final int LONGEST_BODY = 64 << 10;

  private final int status;

  Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** Whether it will say the same to the same rows for ever. */
  boolean forEver() {
    String said = getMessage();
    return (status == 400 || status == 422)
        && (said.contains("partial write")
            || said.contains("unable to parse")
            || said.contains("field type conflict")
            || said.contains("beyond retention"));
  }

  /** Whether a request was longer than the server takes. */
  boolean tooLong() {
    return status == 413;
  }

  boolean notAllowed() {
    return status == 401 || status == 403;
  }

  boolean noDatabase() {
    return status == 404;
  }

  /** Turns every answer but success into a {@link Refused}, whatever version said it. */
  static Response check(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      return response;
    }
    try (response) {
      String header = response.header("X-Influxdb-Error");
      throw new Refused(
          response.code(),
          header != null ? header : said(response.peekBody(LONGEST_BODY).string(), response));
    }
  }

  /** Version 1 says {@code error}, later ones {@code message}. */
  private static String said(String body, Response response) {
    try (JsonReader json = JsonReader.of(new Buffer().writeUtf8(body))) {
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if ((name.equals("error") || name.equals("message"))
            && json.peek() == JsonReader.Token.STRING) {
          return json.nextString();
        }
        json.skipValue();
      }
    } catch (IOException | RuntimeException e) {
      // No JSON: its status has to do.
    }
    return "it answers with status " + response.code();
  }
}
