import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictures } from '../../../db/daily-choices/model.ts';
import type { PlanPaperRequest } from '../../../db/packs/model.ts';
import { drawingAsJpeg, drawingFiles } from '../../../electron/core/packs/drawings.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const at = { precision: 'day', day: '2026-03-03' } as const;
const heard = { language: null, when: at, how: null, understood: null } as const;

/** Edith's plan with one thing in it, said something about by her, by Susan and by staff. */
async function aPlan() {
  const home = await anOpenHome();
  const { done, signIn, staff } = home;
  await signIn('nurse');
  const { resident } = await done('residents.admit', { identity: edith });
  const { person: susan } = await done('people.add', {
    resident,
    details: { name: 'Susan Pickles', relation: 'daughter', standing: 'family', contact: null },
  });
  const { element } = await done('plan.begin', {
    resident,
    at,
    wording: {
      title: 'Up before the bread',
      card: { photograph: null, picture: 'bread' },
      canStill: null,
      what: 'Tea at five, the small light.',
      doing: [],
      reviewOn: '2026-05-12',
    },
  });
  const about = { type: 'plan-element', id: element } as const;
  const words = [
    { voice: 'person-now', mode: 'said', words: 'I can’t be doing with lying in.', heardBy: staff.nurse, ...heard },
    { voice: 'own-view', words: 'I worry that she does not sleep.', person: susan, ...heard },
  ] as const;
  for (const each of words) await done('voices.record', { resident, about, words: each });
  const share = (mayShare: ('daily life' | 'visits and outings')[]) =>
    done('people.recordInvolvement', {
      resident,
      person: susan,
      involvement: {
        wanted: 'wanted',
        inWhat: ['daily life'],
        mayShare,
        inTheirWords: null,
        askedOn: '2026-03-03',
        askedBy: staff.nurse,
      },
    });
  const made = async (request: PlanPaperRequest) => {
    const folder = aFolder();
    const { job } = await done('packs.startPlanPaper', { request, folder });
    await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).not.toBe('running');
    const { state, problem } = await done('jobs.progress', { job });
    const [file] = readdirSync(folder);
    const text = state === 'done' && file ? bare(await readText(readFileSync(`${folder}/${file}`))) : '';
    return { state, problem, file, text };
  };
  return { ...home, resident, susan, element, share, made };
}

describe('The plan on paper', () => {
  test('for the person it holds what is done and their own words, and nobody else’s', async () => {
    const { resident, made } = await aPlan();
    const { file, text } = await made({ paper: 'plan in pictures', resident });
    expect(file).toMatch(/^Edith’s plan in pictures .*\.pdf$/);
    for (const words of ['1. Up before the bread', 'Tea at five', 'lying in', 'You can change your mind'])
      expect(text).toContain(bare(words));
    expect(text).not.toContain(bare('does not sleep'));
  });

  test('the invitation says when, where, and what is talked about; without a meeting there is none', async () => {
    const { resident, susan, made, done } = await aPlan();
    expect(await made({ paper: 'invitation', resident })).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^No meeting about the plan is planned\./),
    });
    await done('plan.planMeeting', {
      resident,
      at,
      meeting: {
        on: '2026-03-12',
        time: 'after the trays',
        where: 'The kitchen',
        who: [{ type: 'person', id: susan }],
        howLong: null,
        help: 'Your glasses.',
        agenda: [{ title: 'The wash', card: { photograph: null, picture: 'wash' } }],
        nobodyOfTheirs: null,
      },
      person: { words: null },
    });
    const { text } = await made({ paper: 'invitation', resident });
    for (const words of ['Edith, will you come?', 'after the trays', 'Susan Pickles', '1. The wash', 'or leave'])
      expect(text).toContain(bare(words));
  });

  test('a relative’s form is made only for what the person agreed to share, and shows nobody’s words', async () => {
    const { resident, susan, element, share, made } = await aPlan();
    const form: PlanPaperRequest = { paper: 'form', resident, person: susan, elements: [element] };
    expect((await made(form)).problem).toMatch(/^Nobody has asked Edith yet/);
    await share(['visits and outings']);
    expect((await made(form)).problem).toMatch(/^Edith did not say that daily life may be shared with Susan Pickles/);
    await share(['daily life']);
    const { text } = await made(form);
    for (const words of ['Up before the bread', 'Tea at five', 'What I think', 'as Edith’s daughter'])
      expect(text).toContain(bare(words));
    for (const words of ['lying in', 'does not sleep']) expect(text).not.toContain(bare(words));
  });
});

describe('Drawings on paper', () => {
  test('are those of the screen, each from the same file', () => {
    const screen = readFileSync(new URL('../../../renderer/look/pictures/things.ts', import.meta.url), 'utf8');
    const files = new Map(
      [...screen.matchAll(/import (\w+) from '@lobehub\/fluent-emoji-flat\/assets\/([\w-]+)\.svg'/g)].map(
        ([, name, file]) => [name, file],
      ),
    );
    const named = (picture: string) => picture.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());
    expect(pictures.map((each) => [each, drawingFiles[each]])).toEqual(
      pictures.map((each) => [each, files.get(named(each))]),
    );
  });
  test('become JPEG', async () => {
    for (const each of pictures) expect([...(await drawingAsJpeg(each)).subarray(0, 2)]).toEqual([0xff, 0xd8]);
  });
});
