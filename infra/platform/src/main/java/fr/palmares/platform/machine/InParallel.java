package fr.palmares.platform.machine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Runs steps at once and waits for all, also for those beside one that failed. */
final class InParallel {
  private static final Executor THREADS =
      step -> {
        Thread thread = new Thread(step, "step");
        thread.setDaemon(true);
        thread.start();
      };

  private InParallel() {}

  static void run(List<? extends Runnable> steps) {
    List<CompletableFuture<Void>> running =
        steps.stream().map(step -> CompletableFuture.runAsync(step, THREADS)).toList();
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
