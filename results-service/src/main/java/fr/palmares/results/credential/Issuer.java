package fr.palmares.results.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import fr.palmares.results.release.Site;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who issues the credentials, named by where it is found: {@code did:web}. Signs by RS256, which
 * every verifier of Open Badges 3.0 takes (section 8.2.3) and which gives the same bytes again.
 */
final class Issuer {

  private final String did;
  private final IssuerKeys keys;

  Issuer(Site site, IssuerKeys keys) {
    this.did = did(site.url());
    this.keys = keys;
  }

  /** did:web section 3.1: the port's colon is encoded. */
  static String did(URI site) {
    return "did:web:" + site.getHost() + (site.getPort() < 0 ? "" : "%3A" + site.getPort());
  }

  String did() {
    return did;
  }

  /**
   * A badge as a compact JWS. Open Badges 3.0 (section 8.2.3) allows no other header but a type,
   * and another one than VC-JOSE-COSE (section 3.1.1) asks for: so there is none.
   */
  String signedBadge(String payload) {
    return signed(header(), payload);
  }

  /** Any other credential as a compact JWS (VC-JOSE-COSE, section 3.1.1). */
  String signed(String payload) {
    return signed(header().type(new JOSEObjectType("vc+jwt")).contentType("vc"), payload);
  }

  private JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(method(keys.signing()));
  }

  private String signed(JWSHeader.Builder header, String payload) {
    JWSObject jws = new JWSObject(header.build(), new Payload(payload));
    try {
      jws.sign(new RSASSASigner(keys.signing()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the issuer's key cannot sign", e);
    }
    return jws.serialize();
  }

  /** The DID document (Controlled Identifiers 1.0): which keys may speak for the issuer. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
    document.put("id", did);
    document.put("verificationMethod", keys.published().stream().map(this::described).toList());
    document.put("assertionMethod", keys.published().stream().map(this::method).toList());
    return document;
  }

  private Map<String, Object> described(RSAKey key) {
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("id", method(key));
    method.put("type", "JsonWebKey");
    method.put("controller", did);
    method.put("publicKeyJwk", key.toJSONObject());
    return method;
  }

  private String method(RSAKey key) {
    return did + "#" + key.getKeyID();
  }

  /** The same keys as a JWK set (RFC 7517). */
  Map<String, Object> keys() {
    return new JWKSet(List.copyOf(keys.published())).toJSONObject(true);
  }
}
