package fr.palmares.servers;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Runs a broker until the process that started it ends: that one holds the other end of standard
 * input, so even {@code kill -9} of it leaves no broker behind.
 */
public final class BrokerOfParent {
  private BrokerOfParent() {}

  /**
   * Runs the broker.
   *
   * @param arguments what {@code kafka.Kafka} takes
   */
  public static void main(String[] arguments) {
    Thread watch = new Thread(BrokerOfParent::endWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    kafka.Kafka.main(arguments);
  }

  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Runtime.getRuntime().halt(0);
  }
}
