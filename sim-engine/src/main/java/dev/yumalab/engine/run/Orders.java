package dev.yumalab.engine.run;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What other threads want of the model's thread, in their order, and what it is doing. Thread-safe;
 * {@link #carryOut}, {@link #enter} and the two waits for an order belong to the model's thread.
 */
final class Orders {
  /**
   * A wish.
   *
   * @param action what to do, on the model's thread
   * @param discarded called instead if the run has ended before
   */
  record Order(Runnable action, Runnable discarded) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Order> orders = new ArrayDeque<>();
  // Read before every step, so without the lock.
  private volatile boolean waiting;
  private volatile RunState state = RunState.READY;

  RunState state() {
    return state;
  }

  boolean isWaiting() {
    return waiting;
  }

  void add(Order order) {
    lock.lock();
    try {
      if (!state.isEnd()) {
        orders.addLast(order);
        waiting = true;
        changed.signalAll();
        return;
      }
    } finally {
      lock.unlock();
    }
    order.discarded().run();
  }

  /** Puts an order before all others; nobody carries any out yet. */
  void addFirst(Order order) {
    lock.lock();
    try {
      orders.addFirst(order);
      waiting = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Carries out what was ordered so far; until it is done an order counts as not yet heard. */
  void carryOut() {
    while (waiting && !state.isEnd()) {
      first().action().run();
      removeFirst();
    }
  }

  private Order first() {
    lock.lock();
    try {
      return orders.getFirst();
    } finally {
      lock.unlock();
    }
  }

  private void removeFirst() {
    lock.lock();
    try {
      // An order that ended the run has emptied the list.
      orders.pollFirst();
      waiting = !orders.isEmpty();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void enter(RunState next) {
    ArrayDeque<Order> left = new ArrayDeque<>();
    lock.lock();
    try {
      state = next;
      if (next.isEnd()) {
        left.addAll(orders);
        orders.clear();
        waiting = false;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    left.forEach(order -> order.discarded().run());
  }

  void awaitOrder() throws InterruptedException {
    lock.lock();
    try {
      while (!waiting) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  void awaitOrder(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (!waiting && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all orders are carried out and the model does not run. */
  RunState awaitRest(long timeout, TimeUnit unit) throws InterruptedException {
    lock.lock();
    try {
      long left = unit.toNanos(timeout);
      while ((waiting || state == RunState.RUNNING) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return state;
    } finally {
      lock.unlock();
    }
  }
}
