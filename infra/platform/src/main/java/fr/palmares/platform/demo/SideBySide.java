package fr.palmares.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few people at once. */
final class SideBySide {
  private static final int PEOPLE = 4;

  private SideBySide() {}

  /**
   * Does the same for each item.
   *
   * @return how many
   * @throws StepFailed of the first item that failed
   */
  static <T> int each(List<T> items, Consumer<? super T> work) {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (T item : items) {
        tasks.add(
            () -> {
              work.accept(item);
              return true;
            });
      }
      for (Future<Boolean> done : people.invokeAll(tasks)) {
        done.get();
      }
      return items.size();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StepFailed failed
          ? failed
          : new StepFailed(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrompu", e);
    } finally {
      people.shutdownNow();
    }
  }
}
