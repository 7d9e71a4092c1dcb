/** How a shell takes its page away and brings a new one. */
export interface PageSteps {
  /** Leaves the document for an empty one. */
  leave(): Promise<unknown>;
  /** Ends the process of a page that hangs and would not leave. */
  end?(): void;
  /** Opens the first page anew. */
  come(): Promise<unknown>;
}

/** A page that hangs has this long to leave by itself. */
const PATIENCE_MS = 3000;

/**
 * Destroys the page and starts a fresh one: nothing of the old one is left in memory or to go back to. A page that does
 * not leave is ended. Never throws: the window may have been closed meanwhile, and then there is no page to bring back.
 */
export async function freshPage({ leave, end, come }: PageSteps, patience = PATIENCE_MS): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((done) => {
    waiting = setTimeout(() => done('late'), patience);
  });
  const left = await Promise.race([leave().catch(() => {}), end ? late : new Promise<never>(() => {})]);
  clearTimeout(waiting);
  if (left === 'late') end?.();
  await come().catch(() => {});
}

/** Says, each time something happens, whether it has now happened more often than this in a minute. */
export function tooOften(most: number, now = Date.now): () => boolean {
  const times: number[] = [];
  return () => {
    times.push(now());
    return times.filter((time) => now() - time < 60_000).length > most;
  };
}
