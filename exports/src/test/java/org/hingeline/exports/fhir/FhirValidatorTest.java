package org.hingeline.exports.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.exports.ExportFormat;
import org.hingeline.exports.KeptSessions;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bundle before the validator of HAPI FHIR, which knows the specification of R4. */
@ExtendWith(KeptSessions.Shared.class)
class FhirValidatorTest {

  /** It reads the whole specification before its first answer. */
  private static final FhirValidator VALIDATOR = validator();

  @Test
  void theValidatorFindsNoErrorInABundleOfTwoSessions(KeptSessions kept, @TempDir Path folder)
      throws Exception {
    Path file =
        kept.export(
            ExportFormat.FHIR, folder.resolve("bundle.json"), kept.romanian, kept.twoSensors);
    assertThat(errors(Files.readString(file))).isEmpty();
  }

  @Test
  void theValidatorDoesFindWhatIsNotAsTheSpecificationWantsIt(
      KeptSessions kept, @TempDir Path folder) throws Exception {
    Path file =
        kept.export(
            ExportFormat.FHIR, folder.resolve("bundle.json"), kept.romanian, kept.twoSensors);
    String spoilt = Files.readString(file).replace("\"status\":\"final\"", "\"status\":\"done\"");
    assertThat(errors(spoilt)).isNotEmpty();
  }

  private static FhirValidator validator() {
    FhirContext context = FhirContext.forR4();
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context));
    FhirInstanceValidator instances = new FhirInstanceValidator(support);
    instances.setNoTerminologyChecks(false);
    return context.newValidator().registerValidatorModule(instances);
  }

  private static List<String> errors(String bundle) {
    return VALIDATOR.validateWithResult(bundle).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(FhirValidatorTest::words)
        .toList();
  }

  private static String words(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }
}
