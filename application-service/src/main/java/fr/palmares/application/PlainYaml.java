package fr.palmares.application;

import fr.palmares.kernel.Refusal;
import java.io.CharArrayReader;
import java.io.InputStream;
import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML in which everything is written out. Jackson reads an alias ({@code *name}) as the text
 * "name"; here it is refused, and with it whatever grows by repeating itself.
 */
public final class PlainYaml extends YAMLFactory {

  private static final long serialVersionUID = 1;

  private PlainYaml() {}

  /** Reads such documents. */
  public static YAMLMapper mapper() {
    return YAMLMapper.builder(new PlainYaml()).findAndAddModules().build();
  }

  @Override
  protected YAMLParser _createParser(ObjectReadContext read, IOContext io, InputStream in) {
    return _createParser(read, io, _createReader(in, (JsonEncoding) null, io));
  }

  @Override
  protected YAMLParser _createParser(
      ObjectReadContext read, IOContext io, byte[] data, int offset, int length) {
    return _createParser(read, io, _createReader(data, offset, length, (JsonEncoding) null, io));
  }

  @Override
  protected YAMLParser _createParser(
      ObjectReadContext read, IOContext io, char[] data, int offset, int length, boolean recycle) {
    return _createParser(read, io, new CharArrayReader(data, offset, length));
  }

  @Override
  protected YAMLParser _createParser(ObjectReadContext read, IOContext io, Reader in) {
    return new Parser(
        read,
        io,
        _getBufferRecycler(),
        read.getStreamReadFeatures(_streamReadFeatures),
        read.getFormatReadFeatures(_formatReadFeatures),
        _loadSettings,
        in);
  }

  private static final class Parser extends YAMLParser {
    Parser(
        ObjectReadContext read,
        IOContext io,
        BufferRecycler recycler,
        int features,
        int yamlFeatures,
        LoadSettings settings,
        Reader in) {
      super(read, io, recycler, features, yamlFeatures, settings, in);
    }

    @Override
    public JsonToken nextToken() {
      JsonToken token = super.nextToken();
      if (isCurrentAlias()) {
        throw Refusal.invalid(
            "yaml-alias",
            "*" + getString(),
            "line %d repeats something by the alias *%s: write it out",
            currentTokenLocation().getLineNr(),
            getString());
      }
      return token;
    }
  }
}
