/** Lets one long write have the record to itself. What comes meanwhile waits, and what is under way is done first. */
export interface Hold {
  readonly held: boolean;
  /** Waits until nobody holds the record, then does it. */
  whileFree<T>(work: () => Promise<T>): Promise<T>;
  /** Closes the door, waits for what is under way, and does it with the record to itself. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function createHold(): Hold {
  let held: Promise<void> | null = null;
  const underWay = new Set<Promise<unknown>>();
  return {
    get held() {
      return held !== null;
    },
    async whileFree(work) {
      while (held) await held;
      const working = work();
      underWay.add(working);
      try {
        return await working;
      } finally {
        underWay.delete(working);
      }
    },
    async alone(work) {
      const over = Promise.withResolvers<void>();
      held = over.promise;
      try {
        await Promise.allSettled(underWay);
        return await work();
      } finally {
        held = null;
        over.resolve();
      }
    },
  };
}
