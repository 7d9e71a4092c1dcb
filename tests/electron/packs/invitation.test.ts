import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const now = { precision: 'minute', instant: '2026-03-03T09:00:00.000Z' } as const;
const QUESTION = 'Would you like to go on living here, or move to Beech Court?';

async function edithToBeAsked() {
  const home = await anOpenHome();
  const { done, signIn, staff } = home;
  await signIn('nurse');
  const { resident } = await done('residents.admit', { identity: edith });
  const { decision } = await done('decisions.open', {
    resident,
    matter: { question: QUESTION, whyNow: 'A letter.', raisedBy: null, told: null },
    gate: { matter: 'where-to-live', escalators: [], override: null },
    words: null,
  });
  const able = { finding: 'able', asked: null, note: null } as const;
  await done('capacity.assess', {
    resident,
    decision,
    at: now,
    corrects: null,
    changed: null,
    given: {
      assessment: {
        assessor: { type: 'staff', id: staff.nurse },
        whyInDoubt: 'She agreed, then asked who had moved.',
        information: [],
        help: [
          {
            aid: 'pictures or photographs',
            what: 'Both doors',
            when: null,
            where: null,
            withWhom: null,
            effect: 'Named ours.',
          },
        ],
        understand: able,
        retain: able,
        weigh: { ...able, finding: 'not able' },
        communicate: able,
        minutes: null,
        unwise: false,
        fluctuates: null,
      },
      conclusion: {
        impairment: { what: 'Dementia', lasting: 'permanent', mayImprove: null },
        link: 'Because of it Edith cannot weigh where to live.',
        conclusion: 'lacks capacity for this decision now',
        reasons: 'Asked three ways.',
        reviewOn: null,
        reviewWhen: null,
      },
      person: { understand: null, retain: null, weigh: null, communicate: null, told: null },
      others: { present: [], disputed: [] },
    },
  });
  const plan = (help = 'Glasses on. The cups in reach.') =>
    done('decisions.planMeeting', {
      resident,
      decision,
      at: null,
      changed: null,
      meeting: {
        on: '2026-03-10',
        time: 'after breakfast',
        where: 'The kitchen',
        who: [{ type: 'staff', id: staff.nurse }],
        howLong: 'Half an hour',
        help,
        pictures: [],
      },
      person: { words: null },
    });
  const made = async () => {
    const folder = aFolder();
    const { job } = await done('packs.startInvitation', { resident, decision, folder });
    await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).not.toBe('running');
    const { state, problem } = await done('jobs.progress', { job });
    const [file] = readdirSync(folder);
    if (state !== 'done' || !file) return { state, problem, file, text: '' };
    return { state, problem, file, text: bare(await readText(readFileSync(`${folder}/${file}`))) };
  };
  return { ...home, resident, decision, plan, made };
}

describe('An invitation for the person themself (s.4(4))', () => {
  test('says what is talked about in the question put to them, when, where, who comes, and that they may stop', async () => {
    const { plan, made } = await edithToBeAsked();
    await plan();
    const { file, text } = await made();
    expect(file).toMatch(/^Invitation Edith .*\.pdf$/);
    for (const words of [
      'Edith, will you come?',
      QUESTION,
      'Tuesday 10 March 2026, after breakfast',
      'The kitchen',
      'Glasses on. The cups in reach.',
      'You can stop, or leave, whenever you like.',
    ])
      expect(text).toContain(bare(words));
  });
  test('says nothing of what others think, of capacity or of a diagnosis', async () => {
    const { plan, made } = await edithToBeAsked();
    await plan();
    const { text } = await made();
    for (const words of ['Dementia', 'capacity', 'cannot weigh', 'A letter', 'best interests'])
      expect(text.toLowerCase()).not.toContain(bare(words).toLowerCase());
  });
  test('without a plan there is none, and the reason is plain', async () => {
    const { made } = await edithToBeAsked();
    expect(await made()).toMatchObject({ state: 'failed', problem: expect.stringMatching(/No meeting is planned/) });
  });
  test('a plan that follows another says why', async () => {
    const { plan, clock, refusal, signIn, decision, resident } = await edithToBeAsked();
    await plan();
    clock.now = new Date(clock.now.getTime() + 20 * 60_000);
    await signIn('nurse');
    const again = {
      ...{ resident, decision, at: null },
      meeting: {
        ...{ on: '2026-03-11', time: null, where: 'The garden', who: [], howLong: null, help: null, pictures: [] },
      },
      person: { words: null },
    };
    expect(await refusal('decisions.planMeeting', { ...again, changed: null })).toBe('reason-missing');
  });
});
