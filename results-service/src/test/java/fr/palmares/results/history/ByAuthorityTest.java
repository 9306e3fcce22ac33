package fr.palmares.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.Siren;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class ByAuthorityTest {

  private static final List<String> NAMES = List.of("Vif", "Ville de Vif", "VIF", "Claix");
  private static final List<AuthorityKind> KINDS =
      List.of(AuthorityKind.COMMUNE, AuthorityKind.EPCI);
  private static final List<String> SIRENS = List.of("", "", "213805450", "213801111");

  @Property
  void whom_comparing_everyone_with_everyone_finds(@ForAll long seed) {
    Random random = new Random(seed);
    List<PastResult> told = IntStream.range(0, 20).mapToObj(i -> any(random, i)).toList();
    ByAuthority<PastResult> index = new ByAuthority<>(Function.identity());
    told.forEach(index::add);

    for (PastResult one : told) {
      assertThat(index.of(one))
          .containsExactlyElementsOf(told.stream().filter(one::isOfSameAuthority).toList());
    }
  }

  private static PastResult any(Random random, int number) {
    String siren = one(SIRENS, random);
    @Nullable Siren numbered = siren.isEmpty() ? null : Siren.of(siren);
    return new PastResult(
        one(NAMES, random),
        one(KINDS, random),
        numbered,
        null,
        null,
        null,
        "https://source.example/" + number,
        null);
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
