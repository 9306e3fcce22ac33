package fr.palmares.results.credential;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.results.release.Erratum;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One credential of an edition. Its number never changes and never serves again: the publication
 * issues the first ones, each erratum the next one.
 *
 * @param level null for a mention
 * @param mention null for a level
 * @param name what people call the level or mention
 * @param revoked whether an erratum took the level or mention away since
 */
record Issuance(
    int number,
    LocalAuthority authority,
    @Nullable LevelId level,
    @Nullable MentionId mention,
    String name,
    Instant since,
    boolean revoked) {

  /** What it is awarded for, as a name that stands in addresses. */
  String award() {
    return level != null ? "level-" + level : "mention-" + mention;
  }

  /** Every credential of an edition, by number. */
  static List<Issuance> of(Release release) {
    List<Issuance> issued = new ArrayList<>();
    Map<String, Integer> standing = new HashMap<>();
    for (Standing line : release.standings()) {
      LevelId first = line.first();
      if (first != null) {
        standing.put(key(line.application(), null), issued.size());
        issued.add(level(issued.size(), line.authority(), first, release, release.since()));
      }
      for (MentionOffer mention : line.firstMentions()) {
        standing.put(key(line.application(), mention), issued.size());
        issued.add(mention(issued.size(), line.authority(), mention, release.since()));
      }
    }
    for (Erratum erratum : release.errata()) {
      Erratum.Held held = erratum.mention();
      String key = key(erratum.application(), held == null ? null : held.mention());
      Integer replaced = standing.remove(key);
      if (replaced != null) {
        issued.set(replaced, issued.get(replaced).asRevoked());
      }
      LevelId after = erratum.after();
      Instant time = erratum.act().time();
      LocalAuthority authority = release.standing(erratum.application()).authority();
      if (after != null) {
        standing.put(key, issued.size());
        issued.add(level(issued.size(), authority, after, release, time));
      }
      if (held != null && held.gained()) {
        standing.put(key, issued.size());
        issued.add(mention(issued.size(), authority, held.mention(), time));
      }
    }
    return issued;
  }

  /** What a later credential replaces: the one of the same level or mention. */
  private static String key(ApplicationId application, @Nullable MentionOffer mention) {
    return application + (mention == null ? "" : " " + mention.id());
  }

  private static Issuance level(
      int number, LocalAuthority authority, LevelId level, Release release, Instant since) {
    return new Issuance(number, authority, level, null, release.scale().name(level), since, false);
  }

  private static Issuance mention(
      int number, LocalAuthority authority, MentionOffer mention, Instant since) {
    return new Issuance(number, authority, null, mention.id(), mention.name(), since, false);
  }

  private Issuance asRevoked() {
    return new Issuance(number, authority, level, mention, name, since, true);
  }
}
