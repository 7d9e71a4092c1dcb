import { describe, expect, test } from 'vitest';
import { freshPage, tooOften } from '../../../electron/shell/fresh-page.ts';

/** A shell that writes down what is done with its page. */
function aShell(leave: () => Promise<void>) {
  const done: string[] = [];
  const does = (what: string) => () => {
    done.push(what);
  };
  const left = does('left');
  const steps = {
    leave() {
      left();
      return leave();
    },
    end: does('ended'),
    come: async () => does('came')(),
  };
  return { done, steps };
}

describe('A page is destroyed whatever it does', () => {
  test('it leaves, and a new one comes', async () => {
    const { done, steps } = aShell(async () => {});
    await freshPage(steps);
    expect(done).toEqual(['left', 'came']);
  });

  test('one that hangs is ended', async () => {
    const { done, steps } = aShell(() => new Promise(() => {}));
    await freshPage(steps, 10);
    expect(done).toEqual(['left', 'ended', 'came']);
  });

  test('a window that was closed meanwhile is no fault', async () => {
    const closed = () => Promise.reject(new Error('The window is gone.'));
    await expect(freshPage({ leave: closed, come: closed })).resolves.toBeUndefined();
  });
});

test('What happens more than three times in a minute is too often, and an hour later it is not', () => {
  let now = 0;
  const again = tooOften(3, () => now);
  expect([again(), again(), again(), again()]).toEqual([false, false, false, true]);
  now += 3_600_000;
  expect(again()).toBe(false);
});
