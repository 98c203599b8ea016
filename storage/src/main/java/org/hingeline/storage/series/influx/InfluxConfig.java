package org.hingeline.storage.series.influx;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an InfluxDB server is and how it is used. Its text form names no secret.
 *
 * @param url {@code http://HOST:PORT} or {@code https://HOST:PORT}, without path
 * @param database its name; made when missing, where the server lets us
 * @param user with {@code password}, for version 1; empty without
 * @param token for versions 2 and 3; empty without
 * @param retention how long a database that is made keeps its rows, in the server's own words, e.g.
 *     {@code 520w}; empty for ever
 */
public record InfluxConfig(
    String url, String database, String user, String password, String token, String retention) {

  public static final String DATABASE = "hingeline";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]*[hdw])?");

  public InfluxConfig {
    url = place(url);
    if (!NAME.matcher(database).matches()) {
      throw new IllegalArgumentException(
          "database name: value=%s, expected letters, digits, _ . -".formatted(database));
    }
    retention = retention.toLowerCase(Locale.ROOT);
    if (!DURATION.matcher(retention).matches()) {
      throw new IllegalArgumentException(
          "retention: value=%s, expected e.g. 24h, 90d or 520w, or nothing".formatted(retention));
    }
  }

  /** A server without a password that keeps everything. */
  public static InfluxConfig at(String url) {
    return new InfluxConfig(url, DATABASE, "", "", "", "");
  }

  /** Whether a text is the address of a server rather than a folder. */
  public static boolean isUrl(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  Optional<String> authorization() {
    if (!token.isEmpty()) {
      return Optional.of("Token " + token);
    }
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(okhttp3.Credentials.basic(user, password));
  }

  private static String place(String text) {
    try {
      URI uri = URI.create(text);
      if (isUrl(text) && uri.getHost() != null && uri.getUserInfo() == null) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme()
            + "://"
            + uri.getRawAuthority()
            + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "address of InfluxDB: value=%s, expected http://HOST:PORT without a password in it"
            .formatted(text.replaceAll("//[^@/]*@", "//...@")));
  }

  @Override
  public String toString() {
    return "InfluxDB at " + url + ", database " + database;
  }
}
