package fr.palmares.application.submission;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.WebUtils;

/**
 * A file on its way in: the body itself, or the one {@code file} of a form. Where it belongs stands
 * in the address, so that it can be refused before any of it is read. (A parameter of Spring's is
 * looked for in a form's body, too.)
 */
final class Upload {

  private final HttpServletRequest request;

  Upload(HttpServletRequest request) {
    this.request = request;
  }

  /** What came in. */
  record Sent(String name, ByteBuffer bytes) {}

  /** The criterion that it proves, without reading the body. */
  CriterionId criterion() throws ServletRequestBindingException {
    return CriterionId.of(inAddress("criterion").orElseThrow(() -> missing("criterion")));
  }

  /**
   * Reads it. A form's file may have its own name, the body needs one in the address.
   *
   * @throws Refusal {@code upload-unreadable}, {@code one-file}
   */
  Sent read(DataSize most)
      throws ServletRequestBindingException, MissingServletRequestPartException {
    Optional<String> name = inAddress("name");
    MultipartHttpServletRequest form =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    try {
      if (form == null) {
        String called = name.orElseThrow(() -> missing("name"));
        return new Sent(called, ByteBuffer.wrap(request.getInputStream().readAllBytes()));
      }
      MultipartFile file = fileOf(form);
      if (file.getSize() > most.toBytes()) {
        throw new MaxUploadSizeExceededException(most.toBytes());
      }
      return new Sent(name.orElseGet(() -> nameOf(file)), ByteBuffer.wrap(file.getBytes()));
    } catch (MaxUploadSizeExceededException e) {
      throw e;
    } catch (IOException | MultipartException e) {
      throw Refusal.invalid(
          "upload-unreadable", "file", "the file did not arrive whole: send it again");
    }
  }

  private static MultipartFile fileOf(MultipartHttpServletRequest form)
      throws MissingServletRequestPartException {
    List<MultipartFile> files = form.getFiles("file");
    if (files.isEmpty()) {
      throw new MissingServletRequestPartException("file");
    }
    if (files.size() > 1) {
      throw Refusal.invalid("one-file", "file", "send one file at a time");
    }
    return files.get(0);
  }

  /** Some browsers send the whole path. */
  private static String nameOf(MultipartFile file) {
    String sent = String.valueOf(file.getOriginalFilename());
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }

  private Optional<String> inAddress(String name) {
    String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return decoded(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static MissingServletRequestParameterException missing(String name) {
    return new MissingServletRequestParameterException(name, "String");
  }
}
