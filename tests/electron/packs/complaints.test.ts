import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Received, subjects } from '../../../db/complaints/model.ts';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';
import { said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome, PINS } from '../core/an-app.ts';
import { readText } from './read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const today = '2026-03-03';
type Home = Awaited<ReturnType<typeof anOpenHome>>;

async function only({ done }: Home, job: string, folder: string): Promise<Buffer> {
  await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).toBe('done');
  const [file = ''] = readdirSync(folder);
  return readFileSync(`${folder}/${file}`);
}

test('A pack counts complaints and shows what changed and what the person said; nobody else who complained leaves the home', async () => {
  const home = await anOpenHome();
  const { done, signIn, staff } = home;
  await signIn('manager');
  const { resident } = await done('residents.admit', { identity: edith });
  const details = { name: 'Susan Pickles', relation: 'daughter', standing: 'family', contact: null } as const;
  const { person } = await done('people.add', { resident, details });
  const complaint: Received['complaint'] = { title: 'Nobody comes', about: ['care'], way: 'said', wants: null };
  const own = await done('complaints.receive', {
    resident,
    on: today,
    complaint,
    complainant: { who: { type: 'resident' }, says: null },
    person: { words: said(staff.nurse, 'I rang and rang.'), asked: null },
    concerns: { staff: [staff['care-worker']] },
  });
  const hers = await done('complaints.receive', {
    resident,
    on: today,
    complaint: { ...complaint, title: 'A letter astray' },
    complainant: { who: { type: 'person', id: person }, says: 'Whistlequick read my letter.' },
    person: { words: null, asked: 'Asked: looked away.' },
    concerns: { staff: [] },
  });
  await done('complaints.goOn', {
    complaint: hers.complaint,
    on: today,
    step: { type: 'change', what: 'One list of addresses.', owner: staff.nurse, by: '2026-04-01', element: null },
    person: { words: null },
  });
  // One about the manager who makes the pack: it is neither shown nor counted, and the front page says how to see those.
  await done('complaints.receive', {
    resident,
    on: today,
    complaint: { ...complaint, title: 'Moira shouted' },
    complainant: { who: { type: 'anonymous' }, says: 'Moira shouted.' },
    person: { words: null, asked: 'Not asked: nobody was there.' },
    concerns: { staff: [staff.manager] },
  });

  const folder = aFolder();
  const request = { profile: 'inspector', resident, from: null, to: null, why: 'A visit', forWhom: 'CQC' } as const;
  const { job } = await done('packs.startPlain', { ...request, folder, as: 'files', pin: PINS.manager });
  const pdf = await only(home, job, folder);
  const text = bare(await readText(pdf));
  const evidence = Buffer.from(await readEvidence(pdf)).toString('utf8');
  expect(text).toContain(bare('I rang and rang.'));
  expect(text).toContain(bare('One list of addresses.'));
  expect(text).toContain(bare('1 of 2'));
  expect(text).toContain(bare('another manager’s pack shows those'));
  for (const never of ['Whistlequick', 'A letter astray', 'shouted']) {
    expect(text, never).not.toContain(bare(never));
    expect(evidence, never).not.toContain(never);
  }
  // The entry of her own complaint is proved, without whom of the staff it is about.
  const { entries } = JSON.parse(evidence) as { entries: { header: { id: string }; parts: object; shown: object }[] };
  const proved = entries.find(({ header }) => header.id === own.complaint);
  expect(Object.keys(proved?.parts ?? {}).sort()).toEqual(['complainant', 'complaint', 'concerns', 'person']);
  expect(Object.keys(proved?.shown ?? {}).sort()).toEqual(['complaint', 'person']);
});

test('The empty form asks in plain words, names who outside can be asked, and is one page', async () => {
  const home = await anOpenHome();
  const { done, signIn } = home;
  await signIn('nurse');
  const folder = aFolder();
  const { job } = await done('packs.startComplaintForm', { folder });
  const pdf = await only(home, job, folder);
  const text = bare(await readText(pdf));
  for (const words of [
    'Something is not right',
    'What would put it right?',
    'You may leave your name out.',
    'Within 3 days we tell you that we have it; within 28 we answer.',
    'Local Government and Social Care Ombudsman, 0300 061 0614',
    'Information Commissioner, 0303 123 1113',
    ...Object.values(subjects),
  ])
    expect(text).toContain(bare(words));
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
