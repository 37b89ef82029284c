/** A priority queue of small whole numbers (positions in topological order), smallest first, without duplicates. */
export interface OrderQueue {
  readonly push: (position: number) => void;
  /** The smallest position, or −1 if there is none. */
  readonly pop: () => number;
}

/** A binary heap over a flat array; `capacity` is the number of positions there are. */
export function createOrderQueue(capacity: number): OrderQueue {
  const heap = new Int32Array(capacity);
  const waiting = new Uint8Array(capacity);
  let size = 0;

  const rise = (from: number, position: number): void => {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent] as number;
      if (above <= position) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = position;
  };

  const sink = (position: number): void => {
    let index = 0;
    for (let child = 1; child < size; child = 2 * index + 1) {
      if (child + 1 < size && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
      const below = heap[child] as number;
      if (below >= position) break;
      heap[index] = below;
      index = child;
    }
    heap[index] = position;
  };

  return {
    push: (position) => {
      if (waiting[position] === 1) return;
      waiting[position] = 1;
      size += 1;
      rise(size - 1, position);
    },
    pop: () => {
      if (size === 0) return -1;
      const smallest = heap[0] as number;
      waiting[smallest] = 0;
      size -= 1;
      if (size > 0) sink(heap[size] as number);
      return smallest;
    },
  };
}
