package fr.palmares.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops reading a body that is larger than its endpoint needs; Tomcat itself has no such limit. The
 * filter counts what is read, before any endpoint is known; {@link LargeBodies} raises the limit
 * for an endpoint that asks for it.
 */
final class BodyLimit extends OncePerRequestFilter {

  private static final String MOST = BodyLimit.class.getName() + ".most";

  private final long most;

  BodyLimit(DataSize most) {
    this.most = most.toBytes();
  }

  /** More bytes than a body may have. */
  static final class Exceeded extends RuntimeException {
    Exceeded(long most) {
      super("a body has at most " + most + " bytes");
    }

    /** The sentence for people. */
    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(MOST, most);
    chain.doFilter(new Limited(request), response);
  }

  /** From here on the request's body may be as large as this. */
  static void raise(HttpServletRequest request, DataSize most) {
    request.setAttribute(MOST, most.toBytes());
  }

  /**
   * Whether the body, as far as its length is announced, is small enough.
   *
   * @throws Exceeded if it is not
   */
  static void check(HttpServletRequest request, long length) {
    if (request.getAttribute(MOST) instanceof Long most && length > most) {
      throw new Exceeded(most);
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), this);
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private final HttpServletRequest request;
    private long count;

    Counted(ServletInputStream body, HttpServletRequest request) {
      this.body = body;
      this.request = request;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = body.read(bytes, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      count += Math.max(read, 0);
      check(request, count);
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
