package fr.palmares.benchmarks;

import java.util.UUID;

/** What the writers do. */
enum Workload {
  /** Each command starts a stream with one event. */
  NEW_STREAMS("new streams, 1 event", 1) {
    @Override
    String stream(int writer, long n) {
      return "new-" + UUID.randomUUID();
    }
  },

  /** Each writer goes through 20 streams of its own, which grow by one event a command. */
  GROWN_STREAMS("grown streams, 1 event", 1) {
    @Override
    String stream(int writer, long n) {
      return "grown-" + writer + "-" + n % 20;
    }
  },

  /** Each command starts a stream with the 60 scores of a sheet. */
  SHEETS("sheets of 60 events", 60) {
    @Override
    String stream(int writer, long n) {
      return "sheet-" + UUID.randomUUID();
    }
  };

  private final String title;
  private final int events;

  Workload(String title, int events) {
    this.title = title;
    this.events = events;
  }

  abstract String stream(int writer, long n);

  String title() {
    return title;
  }

  /** How many events a command stores. */
  int events() {
    return events;
  }
}
