package org.hingeline.exports.bids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.hingeline.exports.Program;

/**
 * The validator of BIDS with the schema of the standard, which knows Motion-BIDS. One file of one
 * version of its package, fetched once; npm keeps the package for the next time.
 */
final class BidsValidator {

  private static final String PACKAGE = "bids-validator";
  private static final String VERSION = "1.15.0";
  private static final String SHA512 =
      "819d145132c1b792f79ee84b89afd57ef2b939a334ca84c13c9bc6982e2c950f"
          + "320f3a5a9d664e1c7052f8f02e6b4ae243b0b06b9d47111fc59ddf6fd7b30753";

  private final Path validator;
  private final Path script;

  private BidsValidator(Path validator, Path script) {
    this.validator = validator;
    this.script = script;
  }

  /** What it finds; what is only recommended is left out. */
  record Issue(String severity, String code, String of, String file) {}

  static BidsValidator installed(Path scratch) throws IOException, GeneralSecurityException {
    Path script = scratch.resolve("validate.mjs");
    try (InputStream in = BidsValidator.class.getResourceAsStream("validate.mjs")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
    Path kept =
        Path.of(System.getProperty("hingeline.root"), "exports/target", PACKAGE, VERSION + ".mjs");
    if (!Files.exists(kept)) {
      fetch(scratch, kept);
    }
    return new BidsValidator(kept, script);
  }

  private static void fetch(Path scratch, Path kept) throws IOException, GeneralSecurityException {
    Program.run(scratch, "npm", "pack", "--silent", "--prefer-offline", PACKAGE + "@" + VERSION);
    Path archive = scratch.resolve(PACKAGE + "-" + VERSION + ".tgz");
    byte[] sum = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
    assertThat(HexFormat.of().formatHex(sum)).as("SHA-512 of %s", archive).isEqualTo(SHA512);
    String main = "package/dist/validator/main.js";
    Program.run(scratch, "tar", "-xzf", archive.toString(), main);
    Files.createDirectories(kept.getParent());
    Files.move(scratch.resolve(main), kept, StandardCopyOption.REPLACE_EXISTING);
  }

  List<Issue> validate(Path dataset) throws IOException {
    String said =
        Program.run(script.getParent(), "node", "" + script, "" + validator, "" + dataset);
    List<Issue> issues = new ArrayList<>();
    for (JsonNode issue : new ObjectMapper().readTree(said)) {
      String code = issue.get("code").asText();
      if (!code.endsWith("_RECOMMENDED")) {
        issues.add(
            new Issue(
                issue.get("severity").asText(),
                code,
                issue.path("subCode").asText(),
                issue.path("location").asText()));
      }
    }
    return issues;
  }
}
