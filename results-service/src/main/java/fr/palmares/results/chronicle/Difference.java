package fr.palmares.results.chronicle;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.chronicle.Standing.Awarded;
import fr.palmares.results.chronicle.Standing.Held;
import fr.palmares.results.moment.Moment;
import fr.palmares.results.wording.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed between two moments, in French, sentence by sentence. */
record Difference(Rulebook rulebook, Map<ApplicationId, String> names) {

  /**
   * Nothing changes backwards. An instant and a number tell nothing of each other's order.
   *
   * @throws Refusal {@code moments-out-of-order}
   */
  static void checkOrder(Moment from, @Nullable Moment to) {
    if (to != null
        && (isAfter(from.instant(), to.instant()) || isAfter(from.sequence(), to.sequence()))) {
      throw Refusal.invalid("moments-out-of-order", "from", "%s comes after %s", from, to);
    }
  }

  private static <T extends Comparable<T>> boolean isAfter(@Nullable T from, @Nullable T to) {
    return from != null && to != null && from.compareTo(to) > 0;
  }

  List<String> between(Standing before, Standing after) {
    List<String> sentences = new ArrayList<>();
    after
        .levels()
        .forEach(
            (application, now) -> {
              Awarded then = before.levels().get(application);
              if (then == null || !Objects.equals(then.level(), now.level())) {
                sentences.add(level(application, then, now));
              }
            });
    after
        .mentions()
        .forEach(
            (held, grounds) -> {
              if (!before.mentions().containsKey(held)) {
                sentences.add(
                    name(held.application()) + " reçoit « " + name(held) + " » : " + grounds + ".");
              }
            });
    before
        .mentions()
        .keySet()
        .forEach(
            held -> {
              if (!after.mentions().containsKey(held)) {
                sentences.add(name(held.application()) + " perd « " + name(held) + " ».");
              }
            });
    if (before.publishedFor() == null && after.publishedFor() != null) {
      sentences.add("Le palmarès est publié, public à partir du " + after.publishedFor() + ".");
    }
    return sentences;
  }

  private String level(ApplicationId application, @Nullable Awarded then, Awarded now) {
    String why = now.reason() == null ? "." : " : " + now.reason() + ".";
    return then == null
        ? name(application) + " : " + level(now) + why
        : name(application) + " passe de " + level(then) + " à " + level(now) + why;
  }

  private String level(Awarded awarded) {
    return awarded.level() == null
        ? "« " + rulebook.levelScale().noLevel() + " »"
        : French.level(rulebook.levelScale().name(awarded.level()));
  }

  private String name(ApplicationId application) {
    return names.getOrDefault(application, application.text());
  }

  private String name(Held held) {
    return rulebook.mention(held.mention()).name();
  }
}
