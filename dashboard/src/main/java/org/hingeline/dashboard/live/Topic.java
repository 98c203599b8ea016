package org.hingeline.dashboard.live;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.Optional;
import org.hingeline.dashboard.guide.PlacesStatus;

/**
 * A typed address of the event bus. Messages are immutable records and are handed over as they are;
 * they never leave this process.
 *
 * @param <T> what is said there
 */
public final class Topic<T> {

  /** Samples and markers as they came in. */
  public static final Topic<SampleChunk> SAMPLES = new Topic<>("samples");

  /** What the analysis found in them. */
  public static final Topic<MotionChunk> MOTION = new Topic<>("motion");

  /** Where the analysis stands. */
  public static final Topic<AnalysisStatus> ANALYSIS = new Topic<>("analysis");

  /** Sessions that begin and end. */
  public static final Topic<SessionChange> SESSIONS = new Topic<>("sessions");

  /** Whether the session is being kept. */
  public static final Topic<RecordingStatus> RECORDING = new Topic<>("recording");

  /** How the sensors are. */
  public static final Topic<SensorReport> SENSORS = new Topic<>("sensors");

  /** Where the search for the places of sensors stands; empty when there is none. */
  public static final Topic<Optional<PlacesStatus>> PLACES = new Topic<>("places");

  /** Who trains. */
  public static final Topic<PersonChoice> PERSON = new Topic<>("person");

  /** Id of a person who has been deleted. */
  public static final Topic<String> GONE = new Topic<>("gone");

  /** Address of an {@code Optional<Person>}: who is to train from now on; it is answered. */
  public static final String PERSON_COMMANDS = "person-commands";

  /** Address of any message; it is answered once the recorder has kept what was said before. */
  public static final String KEPT_SO_FAR = "kept-so-far";

  /** Address of {@link SensorCommand}; it is answered. */
  public static final String SENSOR_COMMANDS = "sensor-commands";

  /** Address of {@link LiveCommand}; it is answered. */
  public static final String COMMANDS = "commands";

  private static final DeliveryOptions LOCAL =
      new DeliveryOptions().setLocalOnly(true).setCodecName(LocalCodec.NAME);

  private final String address;

  private Topic(String address) {
    this.address = address;
  }

  /** Tells everybody who listens, each in the order of telling. */
  public void publish(Vertx vertx, T message) {
    vertx.eventBus().publish(address, message, LOCAL);
  }

  /** Listens, on the context of the caller. */
  public MessageConsumer<T> consume(Vertx vertx, Handler<T> handler) {
    return vertx.eventBus().localConsumer(address, message -> handler.handle(message.body()));
  }

  /** How messages of this process are sent. */
  public static DeliveryOptions local() {
    return LOCAL;
  }
}
