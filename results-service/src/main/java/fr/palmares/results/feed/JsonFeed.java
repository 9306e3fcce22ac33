package fr.palmares.results.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * News as a JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {

  private JsonFeed() {}

  static Map<String, Object> of(News news) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", "Palmarès : publications et errata");
    if (news.home() != null) {
      feed.put("home_page_url", news.home());
    }
    feed.put("feed_url", news.jsonFeed());
    feed.put("language", "fr");
    feed.put("items", news.items().stream().map(JsonFeed::item).toList());
    return feed;
  }

  private static Map<String, Object> item(News.Item news) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", news.id());
    item.put("url", news.url());
    item.put("title", news.title());
    item.put("content_text", news.text());
    item.put("date_published", news.published().toString());
    item.put("authors", List.of(Map.of("name", news.author())));
    item.put(
        "attachments",
        List.of(new TreeMap<>(Map.of("url", news.dataPackage(), "mime_type", "application/json"))));
    return item;
  }
}
