import '@mantine/core/styles.css';
import '../../../renderer/look/look.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { DailyChoiceRow, PreferenceRow } from '../../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { entryId, residentId, staffId } from '../../../db/words/model.ts';
import { DailyChoicesScreen } from '../../../renderer/daily-choices/DailyChoicesScreen.tsx';
import { MeProvider } from '../../../renderer/home/useMe.tsx';
import { Surroundings } from '../../../renderer/Surroundings.tsx';

const grace = {
  id: staffId.parse('0195582e-0000-7000-8000-00000000000a'),
  name: 'Grace Adeyemi',
  role: 'care-worker',
  ends: null,
} as const;
const edith: ResidentRow = {
  id: residentId.parse('0195582e-0000-7000-8000-00000000000b'),
  preferredName: 'Edith',
  fullName: 'Edith Hartley',
  pronouns: 'she',
  dateOfBirth: { known: 'not' },
  room: '12',
  languages: ['English'],
  photograph: null,
  movedIn: null,
  status: 'resident',
  statusSince: null,
  statusReason: null,
  admittedAt: '2026-03-01T09:00:00.000Z',
};
const thing = (label: string) => ({ label, photograph: null, picture: null });
const weakTea: PreferenceRow = {
  id: entryId.parse('0195582e-0000-7000-8000-00000000000c'),
  entrySeq: 1,
  resident: edith.id,
  domain: 'drink',
  text: 'Tea, weak, no sugar',
  source: { type: 'pattern', saw: 'Took tea', from: '2026-02-01', to: '2026-02-28', counted: null, seenBy: grace.id },
  lastSeen: { on: '2026-02-28', saw: null, seenBy: grace.id },
  recordedAt: '2026-02-28T09:00:00.000Z',
  author: grace.id,
  ended: null,
};
const lastTime: DailyChoiceRow = {
  id: entryId.parse('0195582e-0000-7000-8000-00000000000d'),
  entrySeq: 2,
  resident: edith.id,
  at: { precision: 'minute', instant: '2026-03-02T09:00:00.000Z' },
  recordedAt: '2026-03-02T09:00:00.000Z',
  author: grace.id,
  choice: {
    domain: 'drink',
    matter: null,
    offered: ['Orange juice', 'Tea'].map((label) => ({ ...thing(label), place: null, side: null, suggestedIn: null })),
    howOffered: ['real-things'],
    swap: { check: 'not-done', second: null },
    answer: { type: 'chosen', options: [1] },
    reading: { meaning: null, certainty: 'clear' },
    delivery: { outcome: { type: 'delivered' }, reaction: null },
    askAgain: false,
    offeredBefore: null,
  },
  seen: { expressedBy: ['took'], observed: null, observer: grace.id },
  words: null,
  note: null,
  later: [],
  withdrawn: null,
};

/** Shows the screen with these answers of the record; gives back what was told to it. */
async function show(answers: Record<string, unknown> = {}) {
  const told: { method: string; input: unknown }[] = [];
  const data: Record<string, unknown> = {
    'dailyChoices.list': [lastTime],
    'dismissals.flagsOf': [],
    'dailyChoices.offeredBefore': {
      labels: [],
      together: [['Orange juice', 'Tea'].map((label) => ({ domain: 'drink', ...thing(label) }))],
    },
    'dailyChoices.record': { choice: lastTime.id },
    'preferences.list': [weakTea],
    'likes.list': [],
    'suggestions.list': [],
    'wrongPerson.list': [],
    'staff.names': [grace],
    'drafts.get': null,
    ...answers,
  };
  const call = async (message: string) => {
    const { method, input }: { method: string; input: unknown } = JSON.parse(message);
    told.push({ method, input });
    return JSON.stringify({ ok: true, data: data[method] ?? {} });
  };
  Object.defineProperty(window, 'ownWords', { value: { call }, configurable: true });
  await page.viewport(1366, 768);
  await render(
    <Surroundings>
      <MeProvider me={grace}>
        <DailyChoicesScreen resident={edith} />
      </MeProvider>
    </Surroundings>,
  );
  const recorded = () => told.filter(({ method }) => method === 'dailyChoices.record').map(({ input }) => input);
  return { recorded };
}
const key = (name: string | RegExp) => page.getByRole('button', { name });

test('A usual preference and the last choice fill in nothing of what was chosen, seen or delivered', async () => {
  await show();
  await key('Orange juice or Tea').click();
  await expect.element(page.getByText(/^Usually: .*Today’s choice is today’s/)).toBeVisible();
  await expect.element(key('Tea')).toHaveAttribute('aria-pressed', 'false');
  expect(document.querySelectorAll('fieldset [aria-pressed="true"]')).toHaveLength(0);
});

test('A usual choice takes eight taps', async () => {
  const { recorded } = await show();
  const taps = [
    'Orange juice or Tea',
    'Tea',
    /^As last time/,
    'Reached, took',
    'Clear',
    'Yes, she has it',
    'Save Edith’s choice',
  ];
  expect(taps.length).toBeLessThanOrEqual(8);
  for (const tap of taps) await key(tap).click();
  await expect.element(page.getByText(/Saved at .* Ready for the next/)).toBeVisible();
  expect(recorded()).toMatchObject([{ record: { choice: { answer: { options: [1] }, howOffered: ['real-things'] } } }]);
  expect(document.querySelectorAll('fieldset [aria-pressed="true"]')).toHaveLength(0);
});

test('A usual choice takes eight key presses, and letters do nothing while one types', async () => {
  const { recorded } = await show();
  await expect.element(key('Orange juice or Tea')).toBeVisible();
  await userEvent.keyboard('1');
  await expect.element(page.getByText('tap the one she chose')).toBeVisible();
  await userEvent.keyboard('2rcy');
  await page.getByLabelText(/Edith said/).fill('Yes, clearly');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/Ready for the next/)).toBeVisible();
  expect(recorded()).toMatchObject([
    {
      record: {
        words: { said: 'Yes, clearly' },
        seen: { expressedBy: ['took', 'spoke'] },
        choice: { delivery: { outcome: { type: 'delivered' } } },
      },
    },
  ]);
});

test('Saving too early says what is still to be said, and keeps what is there', async () => {
  const { recorded } = await show();
  await key('Orange juice or Tea').click();
  await key('Declined both').click();
  await expect.element(page.getByText('This is no fluid chart.')).toBeVisible();
  await key('Save Edith’s choice').click();
  await expect.element(page.getByText('Nearly there. Still to say:')).toBeVisible();
  await expect.element(key('Declined both')).toHaveAttribute('aria-pressed', 'true');
  expect(recorded()).toEqual([]);
});

test('Declined and "No response" look like every other key', async () => {
  await show();
  await key('Orange juice or Tea').click();
  const look = (name: string) => {
    const { backgroundColor, borderColor, color } = getComputedStyle(key(name).element());
    return { backgroundColor, borderColor, color };
  };
  expect(look('Declined both')).toEqual(look('Something else'));
  expect(look('No response')).toEqual(look('Reached, took'));
});
