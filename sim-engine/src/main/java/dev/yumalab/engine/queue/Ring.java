package dev.yumalab.engine.queue;

import java.util.Arrays;

/**
 * A ring of lists of cells, first in, first out. A list has a rank, which grows with time, and lies
 * at its rank modulo the number of lists; so all ranks in use lie within one turn of the ring. Not
 * thread-safe.
 *
 * <p>A list is a chain of chunks of one array, so that what follows one another lies together. A
 * cell that is removed from the middle of a list leaves a hole. No list begins with a hole, so none
 * is of holes only; and holes are closed when there are as many of them as of cells, so they cost
 * neither much room nor, for each removal, much time.
 */
final class Ring {
  /** The rank of nothing. */
  static final long NONE = Long.MAX_VALUE;

  private static final int CHUNK_BITS = 4;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int HOLE = -1;
  private static final int END = -1;

  private final Cells cells;
  private final int where;
  private final int mask;
  // Of each list: the position of its first cell, and the one behind its last; both 0 if empty.
  private final int[] ends;
  private final long[] filled;
  private int filledLists;
  private long firstRank = NONE;

  private int[] entries = new int[16 * CHUNK];
  private int[] following = new int[16];
  private int chunks;
  private int usedChunks;
  private int freeChunk = END;
  private int holes;

  /**
   * An empty ring.
   *
   * @param lists how many, a power of two from 64 on
   * @param where what {@link Cells#where} says of a cell that is here
   */
  Ring(int lists, Cells cells, int where) {
    mask = lists - 1;
    this.cells = cells;
    this.where = where;
    ends = new int[2 * lists];
    filled = new long[lists / Long.SIZE];
  }

  void clear() {
    Arrays.fill(ends, 0);
    Arrays.fill(filled, 0);
    filledLists = 0;
    firstRank = NONE;
    chunks = 0;
    usedChunks = 0;
    freeChunk = END;
    holes = 0;
  }

  /** The lowest rank of a list that is not empty, or {@link #NONE}. */
  long firstRank() {
    return firstRank;
  }

  /** The first cell of the list of the lowest rank; there is one. */
  int first() {
    return entries[ends[2 * ((int) firstRank & mask)]];
  }

  void add(int cell, long rank) {
    append(cell, (int) rank & mask);
    if (rank < firstRank) {
      firstRank = rank;
    }
  }

  private void append(int cell, int list) {
    int position = ends[2 * list + 1];
    if (isChunkStart(position)) {
      position = extended(list, position);
    }
    entries[position] = cell;
    cells.setPlace(cell, where, position);
    ends[2 * list + 1] = position + 1;
  }

  /** Gives a list another chunk, and tells where it begins. */
  private int extended(int list, int end) {
    int chunk = takeChunk();
    if (end == 0) {
      ends[2 * list] = chunk * CHUNK;
      filled[list / Long.SIZE] |= 1L << list;
      filledLists++;
    } else {
      following[chunk(end - 1)] = chunk;
    }
    return chunk * CHUNK;
  }

  private static int chunk(int position) {
    return position >>> CHUNK_BITS;
  }

  private static boolean isChunkStart(int position) {
    return (position & (CHUNK - 1)) == 0;
  }

  private int takeChunk() {
    usedChunks++;
    if (freeChunk != END) {
      int chunk = freeChunk;
      freeChunk = following[chunk];
      return chunk;
    }
    if (chunks == following.length) {
      following = Arrays.copyOf(following, 2 * chunks);
      entries = Arrays.copyOf(entries, Math.multiplyExact(2 * chunks, CHUNK));
    }
    return chunks++;
  }

  private void freeChunk(int chunk) {
    usedChunks--;
    following[chunk] = freeChunk;
    freeChunk = chunk;
  }

  /** Removes the first cell of the list of the lowest rank. */
  void removeFirst() {
    removeFirst((int) firstRank & mask);
  }

  private void removeFirst(int list) {
    int last = ends[2 * list + 1] - 1;
    int position = ends[2 * list];
    while (position != last) {
      position = leave(position);
      if (entries[position] != HOLE) {
        ends[2 * list] = position;
        return;
      }
      holes--;
    }
    freeChunk(chunk(last));
    emptied(list);
  }

  /** The next position of a list; a chunk that is behind it is free. */
  private int leave(int position) {
    if (!isChunkStart(position + 1)) {
      return position + 1;
    }
    int chunk = chunk(position);
    int next = following[chunk] * CHUNK;
    freeChunk(chunk);
    return next;
  }

  private void emptied(int list) {
    ends[2 * list] = 0;
    ends[2 * list + 1] = 0;
    filled[list / Long.SIZE] &= ~(1L << list);
    filledLists--;
    int first = (int) firstRank & mask;
    if (list == first) {
      firstRank = filledLists == 0 ? NONE : firstRank + ((nextFilled(list) - list) & mask);
    }
  }

  /** The first list from one on, round the ring, that is not empty; there is one. */
  private int nextFilled(int from) {
    int word = from / Long.SIZE;
    long bits = filled[word] & (-1L << from);
    while (bits == 0) {
      word = (word + 1) & (filled.length - 1);
      bits = filled[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
  }

  /** Removes a cell from the list of a rank. */
  void remove(int cell, long rank) {
    int list = (int) rank & mask;
    int position = cells.position(cell);
    if (position == ends[2 * list]) {
      removeFirst(list);
      return;
    }
    entries[position] = HOLE;
    holes++;
    if (holes > usedChunks * (CHUNK / 2) + filled.length) {
      closeHoles();
    }
  }

  private void closeHoles() {
    for (int word = 0; word < filled.length; word++) {
      for (long bits = filled[word]; bits != 0; bits &= bits - 1) {
        closeHoles(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
      }
    }
    holes = 0;
  }

  private void closeHoles(int list) {
    int last = ends[2 * list + 1] - 1;
    int position = ends[2 * list];
    ends[2 * list + 1] = 0;
    filledLists--;
    while (position != last) {
      int cell = entries[position];
      position = leave(position);
      if (cell != HOLE) {
        append(cell, list);
      }
    }
    int cell = entries[last];
    freeChunk(chunk(last));
    if (cell != HOLE) {
      append(cell, list);
    }
  }
}
