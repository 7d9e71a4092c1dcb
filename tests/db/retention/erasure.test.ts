import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { draftCommands } from '../../../db/drafts/commands.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { eraseRecord, retentionCommands } from '../../../db/retention/commands.ts';
import { retentionQueries } from '../../../db/retention/queries.ts';
import { rowsAbout } from '../../../db/store/about.ts';
import { openInMemory } from '../../../db/store/open.ts';
import { projectedTables } from '../../../db/store/projections.ts';
import { projectInto, rebuildProjections } from '../../../db/store/record.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { entryId, type ResidentId } from '../../../db/words/model.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { edith } from '../../record.ts';
import { shown } from '../../shown.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';
import { said, viewOf } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
/** Stands in no other word, so that finding it means finding what was written. */
const MARKER = 'Quixwhistle';
const publicKey = signerFromSeed('test', new Uint8Array(32).fill(7)).publicKey;
const today = '2026-03-03';

/** Edith, about whom something of every kind is written, and Walter, who must lose nothing. */
function aWholeLife() {
  const it = openDecisionRecord();
  const { resident: walter } = it.write((context) =>
    residentCommands['residents.admit'](context, {
      identity: { ...edith, preferredName: 'Walter', fullName: `Walter Keepsake` },
    }),
  );
  it.assess();
  const view = it.edithSays();
  it.nameMoira();
  it.decide(it.setOptions(), [view]);
  for (const resident of [it.edith, walter]) {
    const word = resident === walter ? 'Keepsake' : MARKER;
    it.write((context) => {
      residentCommands['residents.changeIdentity'](context, {
        resident,
        identity: { ...edith, preferredName: word, fullName: `${word} ${word}`, room: word },
      });
      const { person } = peopleCommands['people.add'](context, {
        resident,
        details: { name: word, relation: word, standing: 'family', contact: word },
      });
      const { choice } = dailyChoiceCommands['dailyChoices.record'](context, {
        resident,
        record: teaOrJuice(it.grace, { words: { said: word, language: null }, seen: { expressedBy: ['spoke'] } }),
      });
      dailyChoiceCommands['dailyChoices.withdraw'](context, { resident, choice, reason: word });
      dailyChoiceCommands['preferences.record'](context, {
        resident,
        preference: { domain: 'drink', text: word },
        source: { type: 'statement', statement: said(it.grace, word) },
        holding: { on: today, saw: word, seenBy: it.grace },
      });
      const story = { heading: 'work', title: word, period: { type: 'years', from: 1953, to: 1961 } } as const;
      lifeHistoryCommands['lifeHistory.add'](context, {
        resident,
        details: {
          story: { ...story, places: [word], people: [], beside: null },
          words: said(it.grace, word),
          care: { useInCare: word, say: null, avoid: null, lastSeenToHold: null },
          photographs: [{ photo: { sha256: 'ab'.repeat(32), width: 4, height: 3 }, alt: word }],
          privacy: { tier: 'all staff' },
        },
      });
      voiceCommands['voices.record'](context, { resident, about: { type: 'general' }, words: viewOf(person, word) });
      draftCommands['drafts.save'](context, { resident, form: 'choice', value: JSON.stringify({ word }) });
    });
  }
  const ended = (since: string) =>
    it.write((context) =>
      residentCommands['residents.changeStatus'](context, {
        resident: it.edith,
        status: { status: 'died', since, reason: null },
      }),
    );
  const entriesAbout = (resident: ResidentId) => [...it.record.ledger.entriesAbout(resident)];
  const erase = (entries = entriesAbout(it.edith).length) =>
    it.write(
      (context) =>
        eraseRecord(context, it.edith, {
          id: entryId.parse(uuidv7()),
          body: {
            erasure: { careEnded: '2018-03-02', how: 'died', due: '2026-03-02', years: 8, entries, photographs: 0 },
            consent: { second: it.grace, slot: 'a-slot' },
            certificate: { digest: 'cd'.repeat(32), file: 'Disposal certificate.pdf' },
          },
        }),
      it.moira,
    );
  const verify = async () => (await verifyRecord(it.record.sqlite, it.home, { publicKey })).problems;
  const onDisk = (word: string) => timesOnDisk(it.record.sqlite, it.file, it.key, word);
  return { ...it, walter, ended, entriesAbout, erase, verify, onDisk };
}

describe('A record that is erased', () => {
  test('is gone from every page of the file, free ones included; nobody else loses a word; the ledger verifies', async () => {
    const { ended, erase, onDisk, verify, record, edith: gone, walter, entriesAbout } = aWholeLife();
    ended('2018-03-02');
    const kept = onDisk('Keepsake');
    const before = onDisk(MARKER);
    expect(before, 'it can be found before').toBeGreaterThan(15);
    const { sqlite, ledger } = record;
    const root = Buffer.from(ledger.root()).toString('hex');
    const size = ledger.size();
    erase();
    sqlite.exec('VACUUM');
    const after = onDisk(MARKER);
    shown({
      part: 'The ledger',
      property: 'Of a record that is erased no word is left in the file',
      how: 'a word that stands nowhere else is written into a record of every kind; the decrypted file is searched for it, free pages and the index of the search included, in letters of any size and as the index folds it, before and after',
      count: before,
      varies: true,
      survivors: after === 0 ? [] : [`${after} places`],
    });
    expect(after).toBe(0);
    expect(onDisk('Keepsake')).toBe(kept);
    expect(sqlite.prepare('SELECT count(*) FROM draft WHERE resident = ?').pluck().get(gone)).toBe(0);
    expect(sqlite.prepare('SELECT count(*) FROM draft WHERE resident = ?').pluck().get(walter)).toBe(1);
    expect(ledger.size()).toBe(size + 1);
    expect(Buffer.from(ledger.root()).toString('hex')).not.toBe(root);
    const parts = entriesAbout(gone).map((entry) => Object.values(entry.parts).filter(({ kept: words }) => words));
    expect(parts.map((each) => each.length)).toEqual([...parts.slice(1).map(() => 0), 3]);
    expect(await verify()).toEqual([]);
  });

  test('shows in no table of the screens, and is not there again when they are made anew', async () => {
    const { ended, erase, record, edith: gone, verify, read, moira } = aWholeLife();
    ended('2018-03-02');
    erase();
    const { sqlite } = record;
    const about = () =>
      projectedTables.filter((table) => {
        const named = sqlite.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'resident'`).get(table);
        const rows = rowsAbout(table, named !== undefined, `'${gone}'`);
        return rows !== null && sqlite.prepare(`SELECT 1 FROM "${table}" WHERE ${rows}`).get() !== undefined;
      });
    expect(about()).toEqual(['erased_record']);
    rebuildProjections(sqlite, record.ledger);
    expect(about()).toEqual(['erased_record']);
    const again = openInMemory();
    projectInto(again, record.ledger);
    expect(again.prepare('SELECT count(*) FROM resident').pluck().get()).toBe(1);
    again.close();
    expect(await verify()).toEqual([]);
    const { rows, erased } = read((context) => retentionQueries['retention.list'](context), moira);
    expect(rows.map(({ resident }) => resident)).not.toContain(gone);
    expect(erased).toMatchObject([{ resident: gone, by: moira.id, certificate: 'Disposal certificate.pdf' }]);
  });

  test('can be written about no more', () => {
    const { ended, erase, write, edith: gone } = aWholeLife();
    ended('2018-03-02');
    erase();
    const back = { status: 'resident', since: today, reason: null } as const;
    expect(() =>
      write((context) => residentCommands['residents.changeStatus'](context, { resident: gone, status: back })),
    ).toThrow(refusal('no-such-resident'));
  });

  test('words put back after they went are found', async () => {
    const { ended, erase, record, edith: gone, verify, entriesAbout } = aWholeLife();
    ended('2018-03-02');
    erase();
    const [first] = entriesAbout(gone);
    const [part = ''] = Object.keys(first?.parts ?? {});
    record.sqlite.prepare(`INSERT INTO part VALUES (?, ?, randomblob(16), '"Edith"')`).run(first?.position, part);
    expect((await verify()).join()).toContain('a later entry says that it is gone');
  });
});

describe('No record is erased', () => {
  const nothingHappens = (it: ReturnType<typeof aWholeLife>, code: string, entries?: number) => {
    const before = [it.record.ledger.size(), it.onDisk(MARKER)];
    expect(() => it.erase(entries)).toThrow(refusal(code));
    expect([it.record.ledger.size(), it.onDisk(MARKER)]).toEqual(before);
  };

  test('of somebody who lives here', () => {
    nothingHappens(aWholeLife(), 'care-goes-on');
  });
  test('before its time', () => {
    const it = aWholeLife();
    it.ended('2018-03-04');
    nothingHappens(it, 'not-due');
  });
  test('while a legal hold stands', () => {
    const it = aWholeLife();
    it.ended('2018-03-02');
    it.write(
      (context) =>
        retentionCommands['retention.placeHold'](context, {
          resident: it.edith,
          why: 'An inquest is open.',
          askedBy: 'The coroner',
        }),
      it.moira,
    );
    nothingHappens(it, 'held');
  });
  test('where something was written since the certificate was made', () => {
    const it = aWholeLife();
    it.ended('2018-03-02');
    nothingHappens(it, 'written-since', it.entriesAbout(it.edith).length - 1);
  });
});
