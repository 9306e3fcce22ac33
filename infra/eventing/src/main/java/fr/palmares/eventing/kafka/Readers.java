package fr.palmares.eventing.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** All of a service's readers, started and stopped with it. */
final class Readers implements SmartLifecycle {

  private final List<Reader> readers;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Readers(List<Reader> readers) {
    if (readers.stream().map(Reader::name).distinct().count() < readers.size()) {
      throw new IllegalArgumentException(
          "two consumers of one name would share a place: "
              + readers.stream().map(Reader::name).sorted().toList());
    }
    this.readers = readers;
  }

  List<Reader> all() {
    return readers;
  }

  Optional<Reader> named(String name) {
    return readers.stream().filter(reader -> reader.name().equals(name)).findFirst();
  }

  @Override
  public void start() {
    running = true;
    for (Reader reader : readers) {
      reader.begin();
      Thread thread = new Thread(reader, "reader-" + reader.name());
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  @Override
  public void stop() {
    readers.forEach(Reader::stop);
    for (Thread thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
