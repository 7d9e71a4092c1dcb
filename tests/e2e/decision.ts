import type { Page } from '@playwright/test';
import type { App } from '../../electron/core/app.ts';
import { type homeWithEdith, tell } from './home.ts';

export const QUESTION = 'Would you like to go on living here, or move to Beech Court, near Susan?';
const now = () => ({ precision: 'minute', instant: new Date().toISOString() }) as const;

export const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of this decision' }).getByRole('button', { name: new RegExp(name) });
export const missing = (page: Page) => page.getByRole('list', { name: 'What is missing' });

/** Goes to Edith's Best interests from the home board, loaded anew. */
export async function openBestInterests(page: Page) {
  await page.reload();
  await toBestInterests(page);
}
export async function toBestInterests(page: Page) {
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page
    .getByRole('button', { name: /Best interests/ })
    .first()
    .click();
  await page.getByRole('main', { name: 'Best interests' }).waitFor();
}

export type People = Awaited<ReturnType<typeof homeWithEdith>>;

/** A major decision about where Edith lives, as a draft that nobody has assessed yet. */
export async function openTheMove(app: Pick<App, 'call'>, { edith, susan }: People) {
  return tell(app, 'decisions.open', {
    resident: edith,
    matter: {
      question: QUESTION,
      whyNow: 'Susan asks for a move, by letter.',
      raisedBy: { type: 'person', id: susan },
      told: null,
    },
    gate: { matter: 'where-to-live', escalators: [], override: null },
    words: null,
  });
}

/** The finding without which nobody decides for her. */
export const lacksCapacity = (app: Pick<App, 'call'>, people: People, decision: string) =>
  assess(app, people, decision, 'lacks capacity for this decision now');
/** Capacity was doubted, and found. */
export const canDecide = (app: Pick<App, 'call'>, people: People, decision: string) =>
  assess(app, people, decision, 'has capacity for this decision now');

async function assess(
  app: Pick<App, 'call'>,
  { edith, moira }: People,
  decision: string,
  conclusion: 'lacks capacity for this decision now' | 'has capacity for this decision now',
) {
  const lacks = conclusion === 'lacks capacity for this decision now';
  const able = { finding: 'able', asked: 'Which door is ours?', note: null } as const;
  const help = { when: null, where: null, withWhom: null, effect: 'She named ours.' };
  await tell(app, 'capacity.assess', {
    resident: edith,
    decision,
    at: now(),
    corrects: null,
    changed: null,
    given: {
      assessment: {
        assessor: { type: 'staff', id: moira },
        whyInDoubt: 'She agreed, then asked who had moved.',
        information: ['Beech Court is forty miles from here.'],
        help: [
          { ...help, aid: 'pictures or photographs', what: 'Both front doors' },
          { ...help, aid: 'best time of day', what: 'After breakfast' },
        ],
        understand: able,
        retain: able,
        weigh: lacks ? { ...able, finding: 'not able' } : able,
        communicate: able,
        minutes: 25,
        unwise: false,
        fluctuates: null,
      },
      conclusion: {
        impairment: lacks ? { what: 'Dementia', lasting: 'permanent', mayImprove: null } : null,
        link: lacks ? 'Because of her dementia Edith cannot weigh where to live: she put the door down.' : null,
        conclusion,
        reasons: 'Asked three ways.',
        reviewOn: null,
        reviewWhen: null,
      },
      person: { understand: null, retain: null, weigh: null, communicate: null, told: null },
      others: { present: [], disputed: [] },
    },
  });
}
