package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Champ;
import fr.palmares.application.demarches.Export.Dossier;
import fr.palmares.application.demarches.Export.Fault;
import fr.palmares.application.demarches.Export.Requester;
import fr.palmares.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of the GraphQL API of démarches-simplifiées, version 2: a page of a démarche, one
 * dossier, or several of them in a list.
 */
final class GraphqlReader {

  private final List<Dossier> dossiers = new ArrayList<>();
  private boolean incomplete;

  private GraphqlReader() {}

  /**
   * The dossiers of a parsed document.
   *
   * @throws Refusal {@code export-with-errors}, {@code export-unreadable}
   */
  static Export read(@Nullable Object document) {
    GraphqlReader reader = new GraphqlReader();
    List<?> answers =
        document instanceof List<?> list ? list : document == null ? List.of() : List.of(document);
    for (int i = 0; i < answers.size(); i++) {
      reader.answer(Loose.of(answers.get(i)), "export/" + i);
    }
    if (answers.isEmpty()) {
      throw unreadable("export");
    }
    return new Export(reader.dossiers, reader.incomplete);
  }

  private void answer(Loose answer, String at) {
    List<?> errors = answer.list("errors");
    if (!errors.isEmpty()) {
      String said = Loose.of(errors.get(0)).text("message");
      throw Refusal.invalid(
          "export-with-errors",
          at,
          "this is an answer with errors, ask again: %s",
          Words.shown(said.substring(0, Math.min(said.length(), 200))));
    }
    Loose data = answer.child("data");
    Loose demarche = data.child("demarche");
    if (data.has("dossier")) {
      Integer form = data.child("dossier").child("demarche").small("number");
      dossiers.add(dossier(data.get("dossier"), form));
    } else if (demarche.get("dossiers") instanceof Map<?, ?> map) {
      Loose page = new Loose(map);
      page.list("nodes").forEach(node -> dossiers.add(dossier(node, demarche.small("number"))));
      page.list("edges")
          .forEach(
              edge -> dossiers.add(dossier(Loose.of(edge).get("node"), demarche.small("number"))));
      incomplete = page.child("pageInfo").text("hasNextPage").equals("true");
    } else {
      throw unreadable(at);
    }
  }

  private static Refusal unreadable(String at) {
    return Refusal.invalid(
        "export-unreadable",
        at,
        "this is no answer about dossiers: data.demarche.dossiers.nodes or data.dossier is missing");
  }

  private static Dossier dossier(@Nullable Object node, @Nullable Integer demarche) {
    Loose dossier = Loose.of(node);
    List<Champ> champs =
        Stream.concat(dossier.list("champs").stream(), dossier.list("annotations").stream())
            .map(champ -> ChampReader.champ(Loose.of(champ)))
            .toList();
    return new Dossier(
        dossier.whole("number"),
        demarche,
        dossier.text("state"),
        dossier.instant("dateDepot"),
        changedAt(dossier),
        dossier.child("usager").text("email"),
        requester(dossier.child("demandeur")),
        champs,
        node instanceof Map<?, ?> ? fault(champs, dossier) : Fault.SHAPE);
  }

  /** The last change of an answer: an instructor's note on the dossier is none. */
  private static @Nullable Instant changedAt(Loose dossier) {
    Instant told = dossier.instant("dateDerniereModificationChamps");
    return told != null
        ? told
        : dossier.list("champs").stream()
            .map(champ -> Loose.of(champ).instant("updatedAt"))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseGet(() -> dossier.instant("dateDerniereModification"));
  }

  private static Requester requester(Loose demandeur) {
    Loose company = demandeur.child("entreprise");
    Loose address = demandeur.child("address");
    String place = address.text("cityCode");
    return new Requester(
        demandeur.text("siret"),
        company.first("raisonSociale", "nomCommercial"),
        company.text("formeJuridiqueCode"),
        place.isEmpty() ? demandeur.text("codeInseeLocalite") : place,
        address.text("departmentCode"));
  }

  private static @Nullable Fault fault(List<Champ> champs, Loose dossier) {
    Requester requester = requester(dossier.child("demandeur"));
    Stream<String> texts =
        champs.stream()
            .flatMap(
                c ->
                    Stream.concat(
                        Stream.of(c.label(), c.text()),
                        c.files().stream().flatMap(f -> Stream.of(f.name(), f.link()))));
    Stream<String> others =
        Stream.of(requester.name(), requester.department(), dossier.child("usager").text("email"));
    return Stream.concat(texts, others).allMatch(Words::isWhole) ? null : Fault.TEXT;
  }
}
