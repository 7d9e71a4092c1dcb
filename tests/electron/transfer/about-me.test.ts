import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aboutMe, aboutMeHeadings } from '../../../db/transfer/about-me.ts';
import { aFolder } from '../core/an-app.ts';
import { theOldHome, WHY } from './two-homes.ts';

const LONG = 120_000;
const own = ['said', 'showed', 'wrote'];

test(
  'What is known of a person goes out under the headings of About Me, their own words first, without what is kept from some',
  async () => {
    const old = await theOldHome();
    const resident = old.called('Gurdev').id;
    const [open] = await old.done('lifeHistory.list', { resident });
    if (!open) throw new Error('He has a story.');
    await old.done('lifeHistory.add', {
      resident,
      details: {
        story: { ...open.story, title: 'KEPT-TITLE', beside: null },
        words: open.words,
        care: open.care,
        photographs: [],
        privacy: { tier: 'seniors' },
      },
    });
    const out = aFolder();
    const { files } = await old.ended(await old.done('transfer.aboutMe', { resident, ...WHY, folder: out }));
    const text = readFileSync(files[0] ?? '', 'utf8');
    const read = aboutMe.parse(JSON.parse(text));
    expect(read.headings.map(({ heading }) => heading)).toEqual([...aboutMeHeadings]);
    expect(read.notice).toMatch(/no conformance with it is claimed/);
    expect(read).toMatchObject({ ...WHY, home: 'Ashdene House', person: { preferredName: 'Gurdev' } });
    expect(text).not.toContain('KEPT-TITLE');

    const entries = read.headings.flatMap((each) => each.entries);
    const statements = entries.flatMap((each) => each.statements);
    expect(statements.filter(({ whose }) => own.includes(whose)).length).toBeGreaterThan(2);
    for (const { by, words, when } of statements) expect([by !== '', words !== '', when]).toEqual([true, true, when]);
    for (const { entries: under } of read.headings) {
      const isOwn = under.map(({ statements: [first] }) => first !== undefined && own.includes(first.whose));
      expect(isOwn, 'own words first').toEqual(isOwn.toSorted((a, b) => Number(b) - Number(a)));
    }
    expect(statements.some(({ language, translation }) => language !== null && translation !== null)).toBe(true);

    // The schema is its own description, for whoever reads the file with another program.
    const described = z.toJSONSchema(aboutMe);
    expect(described.description).toMatch(/No conformance is claimed/);
    expect(Object.keys(described.properties ?? {})).toEqual(Object.keys(read));
  },
  LONG,
);
