package fr.palmares.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON-LD by Titanium, with contexts that lie here. What no context defines, a reader drops
 * without a word, or takes for a page beside the document: so every text that goes in has to come
 * out, and every name has to be an absolute address.
 */
public final class LinkedDataCheck {

  private static final JsonMapper JSON = new JsonMapper();

  private LinkedDataCheck() {}

  /**
   * The document in expanded form.
   *
   * @param contexts by their addresses; no other one is loaded
   */
  public static JsonNode expanded(JsonNode document, Map<String, String> contexts)
      throws JsonLdError {
    JsonNode expanded =
        JSON.readTree(
            JsonLd.expand(read(document.toString())).loader(from(contexts)).get().toString());
    ObjectNode data = document.deepCopy().asObject();
    data.remove("@context");
    List<String> out = texts(expanded).toList();
    assertThat(texts(data))
        .allSatisfy(in -> assertThat(out).as("%s", in).anyMatch(text -> text.endsWith(in)));
    for (String name : List.of("@type", "@id")) {
      assertThat(expanded.findValues(name).stream().flatMap(LinkedDataCheck::texts))
          .as(name)
          .allMatch(address -> URI.create(address).isAbsolute());
    }
    return expanded;
  }

  private static DocumentLoader from(Map<String, String> contexts) {
    return (address, options) -> {
      String context = contexts.get(address.toString());
      if (context == null) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, address.toString());
      }
      return read(context);
    };
  }

  private static Document read(String json) throws JsonLdError {
    return JsonDocument.of(new StringReader(json));
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isString()
        ? Stream.of(node.asString())
        : node.values().stream().flatMap(LinkedDataCheck::texts);
  }
}
