import type { Page } from 'playwright-core';
import { builtShell } from './built.ts';
import { ask, openHome, signIn } from './calls.ts';
import { type Figure, median, quantile } from './figures.ts';
import type { BenchHome } from './home.ts';
import { clickToPainted, type Painted, type Wanted } from './painted.ts';

interface Resident {
  readonly preferredName: string;
  readonly fullName: string;
  readonly room: string;
  readonly status: string;
}
type Samples = Map<string, Painted[]>;

const ROUNDS = 3;
const LIMIT = 100;

/** Click to painted between the main screens of the demo home, in the Chromium shell as it is built. */
export async function screenFigures(home: BenchHome): Promise<Figure[]> {
  const { startShell } = await builtShell();
  const prepare = async (app: Parameters<typeof openHome>[0]) => {
    await openHome(app, home);
    await signIn(app, home);
  };
  const shell = await startShell({ dataFolder: home.dataFolder, headless: true, prepare });
  try {
    const residents = (await ask(shell.app, 'residents.list', {})) as Resident[];
    const samples: Samples = new Map();
    await walk(shell.page, residents.slice(0, 1), new Map()); // warm-up
    for (let round = 0; round < ROUNDS; round += 1) await walk(shell.page, residents, samples);
    return [...figuresOf(samples), await heldBackFigure(shell.page, residents)];
  } finally {
    await shell.close();
  }
}

async function walk(page: Page, residents: readonly Resident[], samples: Samples): Promise<void> {
  await page.getByRole('button', { name: /go to the home board/ }).click();
  const board = (await page.locator('h1').first().textContent()) ?? '';
  for (const { preferredName, fullName, room } of residents) {
    const click = async (screen: string, name: string | RegExp, wanted: Wanted) => {
      const time = await clickToPainted(page, page.getByRole('button', { name }).first(), wanted);
      samples.set(screen, [...(samples.get(screen) ?? []), time]);
    };
    const front = { heading: fullName };
    const tile = page
      .getByRole('listitem')
      .getByRole('button', { name: new RegExp(`${escaped(preferredName)} room ${escaped(room)}`) });
    samples.set('front page', [...(samples.get('front page') ?? []), await clickToPainted(page, tile.first(), front)]);
    await click('life history', /^Life history/, { heading: 'Life history' });
    await click('daily choices', /^Daily choices/, { heading: 'Daily choices' });
    await click('a key', /^Clear$/, { key: { name: 'Clear', pressed: true } });
    await click('a key', /^Probable$/, { key: { name: 'Probable', pressed: true } });
    await click('best interests', /^Best interests/, { heading: 'Best interests' });
    await click('people', /^People/, { heading: `People in ${preferredName}’s life` });
    await click('front page', /: front page$/, front);
    await click('home board', /go to the home board/, { heading: board });
  }
}
/** How much later than usual the pictures come: far longer than a list may take. */
const HELD_BACK_MS = 2000;

/** The same lists with their pictures held back, in turn with them as they come: no list may wait for a picture. */
async function heldBackFigure(page: Page, residents: readonly Resident[]): Promise<Figure> {
  const times: Record<'usual' | 'heldBack', number[]> = { usual: [], heldBack: [] };
  let held = false;
  let pictures = 0;
  await page.route(/\/photographs\//, async (route) => {
    if (held) {
      pictures += 1;
      await new Promise((resolve) => setTimeout(resolve, HELD_BACK_MS));
    }
    await route.fallback().catch(() => {}); // the page may have gone on meanwhile
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const which of ['usual', 'heldBack'] as const) {
      held = which === 'heldBack';
      const samples: Samples = new Map();
      await walk(page, residents, samples);
      for (const screen of ['life history', 'home board'])
        times[which].push(...(samples.get(screen) ?? []).map(({ painted }) => painted));
    }
  }
  return {
    measure: 'Lists with photographs held back, against as usual',
    ours: median(times.heldBack),
    peer: median(times.usual),
    unit: 'ms',
    limit: { of: 'ratio', is: 'at-most', value: 1.2 },
    method: `the timeline and the home board, click to painted, every picture ${HELD_BACK_MS / 1000} s late against as they come; taken in turn, medians`,
    detail: {
      samples: times.heldBack.length,
      'pictures held back': pictures,
      'held back p95': quantile(times.heldBack, 0.95),
      'usual p95': quantile(times.usual, 0.95),
    },
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function figuresOf(samples: Samples): Figure[] {
  const all = [...samples.values()].flat();
  const painted = all.map((each) => each.painted);
  const settled = all.map((each) => each.settled);
  const slowest = Object.fromEntries(
    [...samples].map(([screen, times]) => [
      `${screen} p95`,
      quantile(
        times.map((each) => each.painted),
        0.95,
      ),
    ]),
  );
  return [
    {
      measure: 'Click to painted, 95th percentile',
      ours: quantile(painted, 0.95),
      peer: null,
      unit: 'ms',
      limit: { of: 'ours', is: 'at-most', value: LIMIT },
      method:
        'Chromium shell, headless, demo home: from the input event to the second frame after the new heading stands and nothing is being looked up, by the page’s clock',
      detail: { samples: all.length, median: median(painted), ...slowest },
    },
    {
      measure: 'Click to page at rest, 95th percentile',
      ours: quantile(settled, 0.95),
      peer: null,
      unit: 'ms',
      limit: null,
      method: 'the same clicks, to the frame after the last change of the page',
      detail: { samples: all.length, median: median(settled) },
    },
  ];
}
