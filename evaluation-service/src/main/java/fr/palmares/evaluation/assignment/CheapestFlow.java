package fr.palmares.evaluation.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network of which the cheapest among the largest flows is found by successive shortest paths
 * (Ahuja, Magnanti, Orlin: Network Flows, 9.7). Exact; the same network gives the same flow. Costs
 * may be negative where no cycle of the network is.
 */
final class CheapestFlow {

  /** A way from one node to another, which a path may take back. */
  static final class Edge {
    private final int to;
    private final long cost;
    private int left;
    private @Nullable Edge back;

    private Edge(int to, int capacity, long cost) {
      this.to = to;
      this.left = capacity;
      this.cost = cost;
    }

    /** Whether nothing more fits through. */
    boolean full() {
      return left == 0;
    }

    private void push() {
      left--;
      if (back != null) {
        back.left++;
      }
    }
  }

  private final List<List<Edge>> from = new ArrayList<>();

  CheapestFlow(int nodes) {
    for (int node = 0; node < nodes; node++) {
      from.add(new ArrayList<>());
    }
  }

  Edge edge(int start, int end, int capacity, long cost) {
    Edge there = new Edge(end, capacity, cost);
    Edge back = new Edge(start, 0, -cost);
    there.back = back;
    back.back = there;
    from.get(start).add(there);
    from.get(end).add(back);
    return there;
  }

  /** Sends as much as fits, unit by unit along the cheapest path that is left. */
  void fill(int source, int sink) {
    for (Edge[] path = cheapest(source); path[sink] != null; path = cheapest(source)) {
      int node = sink;
      while (node != source) {
        Edge taken = path[node];
        if (taken == null || taken.back == null) {
          throw new AssertionError("a path leads back to its source");
        }
        taken.push();
        node = taken.back.to;
      }
    }
  }

  /** The last edge of the cheapest path to each node; null where none leads. */
  private @Nullable Edge[] cheapest(int source) {
    long[] cost = new long[from.size()];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[source] = 0;
    @Nullable Edge[] last = new @Nullable Edge[from.size()];
    boolean[] waiting = new boolean[from.size()];
    ArrayDeque<Integer> next = new ArrayDeque<>(List.of(source));
    while (!next.isEmpty()) {
      int node = next.remove();
      waiting[node] = false;
      for (Edge edge : from.get(node)) {
        if (edge.left > 0 && cost[node] + edge.cost < cost[edge.to]) {
          cost[edge.to] = cost[node] + edge.cost;
          last[edge.to] = edge;
          if (!waiting[edge.to]) {
            waiting[edge.to] = true;
            next.add(edge.to);
          }
        }
      }
    }
    return last;
  }
}
