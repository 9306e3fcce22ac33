package fr.palmares.eventing.store;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.jspecify.annotations.Nullable;

/**
 * A reader's place in the sealed log as text: {@code 42}, while it replays {@code 17 until 42}
 * ({@code start until 42} before the first event), or the identifier of the token store.
 */
final class TokenText {

  private static final Pattern REPLAY = Pattern.compile("(start|\\d+) until (\\d+)");
  private static final String STORE = "store ";

  private TokenText() {}

  static String write(TrackingToken token) {
    if (token instanceof GlobalSequenceTrackingToken place) {
      return Long.toString(place.getGlobalIndex());
    }
    if (token instanceof ReplayToken replay) {
      TrackingToken current = replay.getCurrentToken();
      return (current == null ? "start" : write(current))
          + " until "
          + write(replay.getTokenAtReset());
    }
    if (token instanceof ConfigToken config) {
      return STORE + config.get("id");
    }
    throw new IllegalArgumentException("A place in the sealed log was expected: " + token);
  }

  static TrackingToken read(String text) {
    Matcher replay = REPLAY.matcher(text);
    if (replay.matches()) {
      return ReplayToken.createReplayToken(place(replay.group(2)), start(replay.group(1)));
    }
    if (text.startsWith(STORE)) {
      return new ConfigToken(Map.of("id", text.substring(STORE.length())));
    }
    return place(text);
  }

  private static @Nullable TrackingToken start(String text) {
    return text.equals("start") ? null : place(text);
  }

  private static GlobalSequenceTrackingToken place(String text) {
    return new GlobalSequenceTrackingToken(Long.parseLong(text));
  }
}
