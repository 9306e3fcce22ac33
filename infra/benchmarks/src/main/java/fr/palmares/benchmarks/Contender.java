package fr.palmares.benchmarks;

/** One way to store the same events. */
interface Contender {

  String name();

  /** Stores so many events at the end of a stream, in one transaction, committed on return. */
  void store(String stream, int events);
}
