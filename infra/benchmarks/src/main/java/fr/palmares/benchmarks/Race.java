package fr.palmares.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Lets writers run for a while and counts their commands. */
final class Race {

  private Race() {}

  /** Commands a second. */
  static double run(Contender contender, Workload workload, int writers, Duration duration)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      long start = System.nanoTime();
      long end = start + duration.toNanos();
      List<Future<Long>> counts = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int number = writer;
        counts.add(threads.submit(() -> write(contender, workload, number, end)));
      }
      long commands = 0;
      for (Future<Long> count : counts) {
        commands += count.get();
      }
      return commands * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdown();
    }
  }

  private static long write(Contender contender, Workload workload, int writer, long end) {
    long commands = 0;
    while (System.nanoTime() < end) {
      contender.store(workload.stream(writer, commands), workload.events());
      commands++;
    }
    return commands;
  }

  /** Begins so many commands a second, whatever those before take; returns when all are done. */
  static void atRate(int perSecond, int seconds, LongConsumer command) {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    long start = System.nanoTime();
    for (long n = 0; n < (long) perSecond * seconds; n++) {
      long number = n;
      LockSupport.parkNanos(start + n * 1_000_000_000L / perSecond - System.nanoTime());
      threads.execute(() -> command.accept(number));
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the commands do not keep up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
