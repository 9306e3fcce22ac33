package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is told of each authority, found as {@link PastResult#isOfSameAuthority} says, without
 * comparing everyone with everyone.
 */
final class ByAuthority<T> {

  private record Named(AuthorityKind kind, String slug) {
    static Named of(PastResult result) {
      return new Named(result.kind(), LocalAuthority.slug(result.authority()));
    }
  }

  private record Placed<T>(int place, T told) {}

  private final Function<T, PastResult> result;
  private final Map<Siren, List<Placed<T>>> numbered = new HashMap<>();
  private final Map<Named, List<Placed<T>>> named = new HashMap<>();
  private final Map<Named, List<Placed<T>>> namedOnly = new HashMap<>();
  private int size;

  /**
   * @param result what one of them tells
   */
  ByAuthority(Function<T, PastResult> result) {
    this.result = result;
  }

  void add(T told) {
    Placed<T> placed = new Placed<>(size++, told);
    PastResult of = result.apply(told);
    Siren siren = of.siren();
    Map<Named, List<Placed<T>>> names = siren == null ? namedOnly : named;
    names.computeIfAbsent(Named.of(of), name -> new ArrayList<>()).add(placed);
    if (siren != null) {
      numbered.computeIfAbsent(siren, number -> new ArrayList<>()).add(placed);
    }
  }

  /** All that is told of the authority that this one is about, in the order in which it came. */
  Stream<T> of(PastResult one) {
    Named name = Named.of(one);
    Siren siren = one.siren();
    List<Placed<T>> byNumber =
        siren == null
            ? named.getOrDefault(name, List.of())
            : numbered.getOrDefault(siren, List.of());
    return Stream.concat(byNumber.stream(), namedOnly.getOrDefault(name, List.of()).stream())
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::told);
  }
}
