import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A real finger on the screen: touch events as the browser makes them of a touch screen, and no mouse. */
export interface Finger {
  tap(target: Locator): Promise<void>;
  drag(target: Locator, to: Point): Promise<void>;
  /** Holds until what is waited for has come. */
  hold(at: Point, until: () => Promise<unknown>): Promise<void>;
}

export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return {
    async tap(target) {
      const at = await middleOf(target);
      await touch(session, 'touchStart', [at]);
      await touch(session, 'touchEnd', []);
    },
    async drag(target, to) {
      const from = await middleOf(target);
      await touch(session, 'touchStart', [from]);
      for (const part of [0.25, 0.5, 0.75, 1])
        await touch(session, 'touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
      await touch(session, 'touchEnd', []);
    },
    async hold(at, until) {
      await touch(session, 'touchStart', [at]);
      await until();
      await touch(session, 'touchEnd', []);
    },
  };
}

const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints });

async function middleOf(target: Locator): Promise<Point> {
  // Clear of what stays in view at the foot of a page.
  await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing there to touch.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
