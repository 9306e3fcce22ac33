package fr.palmares.results.history;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.publication.Embargo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers the {@link Roll} of this instant. It is kept in memory until what it is made of changes,
 * or an embargo ends: what is under embargo is not in it, and changes nothing in it.
 */
@Component
public class Rolls {

  /** What changes when a roll does, in one look; kept by triggers (V150). */
  private static final String STATE =
      """
      select concat_ws(' ',
        (select string_agg(changed_in::text, ' ' order by source) from roll_change),
        (select count(*) from known_rulebook))
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate oneSnapshot;
  private final Embargo embargo;
  private final Evaluations evaluations;
  private volatile @Nullable Kept kept;

  Rolls(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Embargo embargo,
      Evaluations evaluations) {
    this.jdbc = jdbc;
    this.embargo = embargo;
    this.evaluations = evaluations;
    oneSnapshot = new TransactionTemplate(transactions);
    oneSnapshot.setReadOnly(true);
    oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** A roll, the state of what it is made of, and the instants between which it holds. */
  private record Kept(String state, @Nullable Instant from, @Nullable Instant until, Roll roll) {
    boolean holds(String now, Instant at) {
      return state.equals(now)
          && (from == null || !at.isBefore(from))
          && (until == null || at.isBefore(until));
    }
  }

  /** What is public now; as of an instant of the past it is made anew, and not kept. */
  public Roll now() {
    if (embargo.inThePast()) {
      return make().roll();
    }
    Instant now = embargo.now();
    String state = state();
    Kept last = kept;
    return last != null && last.holds(state, now) ? last.roll() : again(now);
  }

  private synchronized Roll again(Instant now) {
    Kept last = kept;
    if (last != null && last.holds(state(), now)) {
      return last.roll();
    }
    Kept made = Objects.requireNonNull(oneSnapshot.execute(transaction -> make()));
    kept = made;
    return made.roll();
  }

  private String state() {
    return jdbc.sql(STATE).query(String.class).single();
  }

  /** The present is asked within the snapshot, lest what is published meanwhile be in it. */
  private Kept make() {
    String state = state();
    Instant now = embargo.now();
    Scales scales = new Scales(evaluations.rulebooks());
    return new Kept(
        state,
        bound("max", "<=", now),
        bound("min", ">", now),
        Identities.roll(entries(now, scales), names(), mergers(), scales));
  }

  /** The last embargo that has ended, or the next one that will. */
  private @Nullable Instant bound(String which, String compared, Instant now) {
    return Optional.ofNullable(
            jdbc.sql(
                    "select %s(embargo_until) from participation where embargo_until %s ?"
                        .formatted(which, compared))
                .param(Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .orElse(null))
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  private List<Entry> entries(Instant now, Scales scales) {
    Function<String, LevelScaleId> scaleIds = once(LevelScaleId::of);
    Function<String, LevelId> levels = once(LevelId::of);
    Function<String, AuthorityKind> kinds = once(AuthorityKind::of);
    Function<String, EditionYear> editions = once(EditionYear::of);
    return jdbc.sql(
            """
            select edition, scale, kind, siren, name, slug, department, region, population,
                   level_known, level, mention, source, application, points, percent, standing
            from participation
            where embargo_until is null or embargo_until <= ?
            order by edition, name, kind, siren, source
            """)
        .param(Timestamp.from(now))
        .query(
            (row, n) -> {
              Participation participation =
                  new Participation(
                      editions.apply(row.getString("edition")),
                      scaleIds.apply(row.getString("scale")),
                      row.getString("name"),
                      row.getBoolean("level_known"),
                      Optional.ofNullable(row.getString("level")).map(levels).orElse(null),
                      row.getString("mention"),
                      row.getString("source"));
              return new Entry(
                  participation,
                  kinds.apply(row.getString("kind")),
                  row.getString("siren"),
                  row.getString("slug"),
                  row.getString("department"),
                  row.getString("region"),
                  row.getObject("population", Integer.class),
                  scales.rank(participation),
                  figures(row));
            })
        .list();
  }

  private static Entry.@Nullable Figures figures(ResultSet row) throws SQLException {
    String application = row.getString("application");
    return application == null
        ? null
        : new Entry.Figures(
            ApplicationId.of(application),
            row.getString("points"),
            row.getString("percent"),
            row.getInt("standing"));
  }

  private List<Identities.Known> names() {
    return jdbc.sql("select authority, kind, siren, slug from authority_name")
        .query(
            (row, n) ->
                new Identities.Known(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  private List<Identities.Merger> mergers() {
    return jdbc.sql("select authority, merged_into from authority_merger order by authority")
        .query((row, n) -> new Identities.Merger(row.getString(1), row.getString(2)))
        .list();
  }

  /** Values that come over and over are made once. */
  private static <T> Function<String, T> once(Function<String, T> made) {
    Map<String, T> known = new HashMap<>();
    return text -> known.computeIfAbsent(text, made);
  }
}
