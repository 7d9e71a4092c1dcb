import type { Locator, Page } from 'playwright-core';

/** What must stand on the page for a click to have been answered. */
export interface Wanted {
  /** The first heading reads so. */
  readonly heading?: string;
  /** The key of this name is pressed, or is no longer. */
  readonly key?: { readonly name: string; readonly pressed: boolean };
}
export interface Painted {
  /** From the input event to the end of the frame that shows what was wanted, in milliseconds. */
  readonly painted: number;
  /** To the frame after the last change of the page, when it is at rest. */
  readonly settled: number;
}

/** Clicks, and measures inside the page with its own clock: nothing of the way between test and browser is counted. */
export async function clickToPainted(page: Page, target: Locator, wanted: Wanted): Promise<Painted> {
  await page.evaluate(watch, wanted);
  await target.click();
  return page.evaluate(() => Reflect.get(window, '__painted') as Promise<Painted>);
}

/** Runs in the page. */
function watch({ heading, key }: Wanted): void {
  const QUIET = 200;
  const stands = () =>
    (heading === undefined || document.querySelector('h1')?.textContent === heading) &&
    (key === undefined ||
      [...document.querySelectorAll('button[aria-pressed]')].some(
        (each) => each.textContent?.startsWith(key.name) && each.getAttribute('aria-pressed') === String(key.pressed),
      )) &&
    !document.querySelector('main')?.textContent?.includes('Looking up');
  // Two frames: the second begins when the first, which shows the change, is on its way to the screen.
  const afterPaint = (then: (at: number) => void) =>
    requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  const done = new Promise<Painted>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`Not shown within 10 s: ${JSON.stringify({ heading, key })}`)),
      10_000,
    );
    let clicked: number | null = null;
    let painted: number | null = null;
    let settled = 0;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const atRest = () => {
      if (painted === null || clicked === null) return;
      observer.disconnect();
      clearTimeout(late);
      resolve({ painted: painted - clicked, settled: settled - clicked });
    };
    const observer = new MutationObserver(() => {
      if (clicked === null) return;
      const shown = painted === null && stands();
      afterPaint((at) => {
        if (shown) painted ??= at;
        settled = at;
        clearTimeout(quiet);
        quiet = setTimeout(atRest, QUIET);
      });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    window.addEventListener(
      'click',
      (event) => {
        clicked = event.timeStamp;
      },
      { capture: true, once: true },
    );
  });
  Reflect.set(window, '__painted', done);
}
