import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { dismissalCommands } from '../../../db/dismissals/commands.ts';
import { kinds } from '../../../db/ledger/kinds.ts';
import { entryFrom } from '../../../db/ledger/read.ts';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import type { Item } from '../../../db/life-history/model.ts';
import { residentId } from '../../../db/words/model.ts';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';
import { makePacks } from '../../../electron/core/packs/make.ts';
import { orderOf } from '../../../electron/core/packs/profiles/order.ts';
import { checkEvidence } from '../../../electron/core/packs/proof.ts';
import { openPress } from '../../../electron/core/packs/render.ts';
import { type OpenHome, signerOf } from '../../../electron/core/state.ts';
import { verifyPack } from '../../../electron/core/verify/pack.ts';
import { openDecisionRecord, paperOf } from '../../db/best-interests/decision.ts';
import { byGaze } from '../../db/communication/sample.ts';
import { declinedBoth, teaOrJuice } from '../../db/daily-choices/sample.ts';
import { said } from '../../db/voices/statements.ts';
import { MORNING } from '../../record.ts';
import { shown } from '../../shown.ts';
import { readText } from './read-pdf.ts';

const press = openPress(new URL('../../../electron/core/packs/worker.ts', import.meta.url));
afterAll(() => press.rest());
const HOSTILE = 'Tea <script>alert(1)</script> #panic("x") $x^2$ "strong"';

/** A home with a little in each area: one item for all staff, one private, a choice, a decline, a drafted decision. */
function aHome() {
  const it = openDecisionRecord();
  const moira = { id: it.manager, role: 'manager' } as const;
  const item = (title: string, tier: Item['privacy']['tier']): Item => ({
    story: {
      heading: 'work',
      title,
      period: { type: 'years', from: 1953, to: 1961 },
      places: [],
      people: [],
      beside: null,
    },
    words: said(it.grace, `${title}: up at four.`),
    care: { useInCare: 'Tea at five.', say: null, avoid: null, lastSeenToHold: null },
    photographs: [],
    privacy: { tier },
  });
  it.write((context) =>
    lifeHistoryCommands['lifeHistory.add'](context, {
      resident: it.edith,
      details: item('The early ovens', 'all staff'),
    }),
  );
  it.write(
    (context) =>
      lifeHistoryCommands['lifeHistory.add'](context, {
        resident: it.edith,
        details: item('Kept to herself', 'private'),
      }),
    moira,
  );
  const tea = teaOrJuice(it.grace, {
    words: { said: HOSTILE, language: null },
    seen: { expressedBy: ['spoke', 'took'] },
  });
  it.write((context) => dailyChoiceCommands['dailyChoices.record'](context, { resident: it.edith, record: tea }));
  it.write((context) =>
    dailyChoiceCommands['dailyChoices.record'](context, {
      resident: it.edith,
      record: teaOrJuice(it.grace, declinedBoth),
    }),
  );
  it.assess();
  it.edithSays();
  const folder = dirname(it.file);
  const home: OpenHome = {
    folder,
    record: it.record,
    dataKey: it.key,
    vault: { signingSeed: randomBytes(32), fileKey: randomBytes(32) },
    openedAt: MORNING,
    name: 'Ashdene House',
    demo: false,
    problemsAtStart: [],
    close: () => {},
    handOver: () => () => {},
  };
  const make = async (
    over: Partial<Parameters<typeof orderOf>[0]> = {},
    cancel = new AbortController(),
    progress = () => {},
    now = MORNING,
  ) => {
    const request = orderOf({
      profile: 'inspector',
      resident: it.edith,
      ...{ person: null, request: null, from: null, to: null, knownOn: null },
      why: 'Inspection',
      forWhom: 'Helen Marsh, CQC',
      ...over,
    });
    const maker = { actor: { type: 'staff', ...moira }, name: 'Moira Keane' } as const;
    return makePacks(home, request, join(folder, 'packs'), maker, now, { signal: cancel.signal, progress }, press);
  };
  return { ...it, home, folder, make };
}

describe('An inspector’s pack', () => {
  test('holds what its pages rest on, and checks out with no home at hand', async () => {
    const { make } = aHome();
    const { files = [], fingerprint } = await make();
    const pack = readFileSync(files[0] ?? '');
    const found = await verifyPack(pack);
    expect(found).toMatchObject({ holds: true, problems: [], fingerprint });
    expect(found.entries).toBeGreaterThan(5);
    const text = (await readText(pack)).replaceAll(/\s/g, '');
    const printed = [
      'The early ovens: up at four.',
      HOSTILE,
      'Declined all that was offered',
      'By what was offered',
      'Tea (drink)',
      'Would you like to go on living here, or move to Beech Court?',
    ];
    for (const words of printed) expect(text).toContain(words.replaceAll(/\s/g, ''));
  });

  test('says on each page about the person how they are heard, or that nobody has written it down', async () => {
    const { make, write, edith } = aHome();
    const pagesSaying = async (words: string) => {
      const { files = [] } = await make();
      const pages = (await readText(readFileSync(files[0] ?? ''))).split('\n');
      return { saying: pages.filter((page) => page.includes(words.replaceAll(' ', ''))).length, pages: pages.length };
    };
    const before = await pagesSaying('Nobody has written down yet how Edith is best asked.');
    expect(before.saying).toBeGreaterThan(3);
    write((context) => communicationCommands['communication.describe'](context, { resident: edith, ...byGaze }));
    const after = await pagesSaying('To hear her well. ');
    // The front of a pack tells of the pack itself.
    expect(after.saying).toBeGreaterThanOrEqual(after.pages - 3);
  });

  test('holds who has authority, advocates, disagreements and limits, each with what it rests on', async () => {
    const it = aHome();
    const on = { resident: it.edith, at: { precision: 'minute', instant: MORNING } } as const;
    const senior = { id: it.manager, role: 'manager' } as const;
    it.paper(paperOf('lpa-health-welfare', { covers: 'Health, care and where she lives.' }), 'claimed');
    it.write((context) =>
      advocateCommands['advocates.ask'](context, {
        ...on,
        request: {
          ...{ type: 'imca', decision: it.decision, because: 'Nobody but staff to ask.', body: 'the local authority' },
          ...{ askedOf: 'IMCA referrals', reference: null, chaseOn: null },
        },
      }),
    );
    const views = [it.edithSays('I’d not know a soul.'), it.askFamily('I would see her every day.')];
    it.write((context) =>
      disagreementCommands['disagreements.open'](context, {
        ...on,
        about: { decision: null, matter: 'Where Edith lives' },
        positions: views.map((view) => ({ type: 'view' as const, view })),
        ladder: {
          ...{ rung: 'talk', what: 'Sit down with Susan.', by: '2026-03-10' },
          ...{ meanwhile: 'Edith stays.', ground: 's.5' },
        },
      }),
    );
    const { limit } = it.write(
      (context) =>
        libertyCommands['liberty.beginLimit'](context, {
          ...on,
          says: {
            ...{ type: 'locked-doors', what: 'A keypad on the front door.', hours: 'Day and night' },
            ...{ needed: 'She was found on the road.', inProportion: 'Likely.', lessTried: 'A bell.' },
            ...{ ordinary: null, effect: null, decision: it.decision, reviewOn: '2026-06-01' },
          },
        }),
      senior,
    );
    it.write((context) =>
      libertyCommands['liberty.show'](context, {
        resident: it.edith,
        sign: { shows: 'objection', limit },
        words: said(it.grace, 'Who’s locked that?'),
      }),
    );
    const { files = [] } = await it.make();
    const pack = readFileSync(files[0] ?? '');
    expect(await verifyPack(pack)).toMatchObject({ holds: true, problems: [] });
    const text = (await readText(pack)).replaceAll(/\s/g, '');
    for (const words of [
      'Lasting power of attorney, health and welfare: claimed',
      'Nobody here has seen it.',
      'Asked for: Independent mental capacity advocate (IMCA)',
      'Disagreement: Where Edith lives',
      'Meanwhile: Edith stays.',
      'Limit: Locked doors or a keypad',
      'Who’s locked that?',
      'read it as an objection to it, about: locked doors or a keypad.',
    ])
      expect(text).toContain(words.replaceAll(/\s/g, ''));
    const evidence = Buffer.from(await readEvidence(pack)).toString('utf8');
    for (const kind of [
      'authority.recorded@1',
      'advocate.asked-for@1',
      'disagreement.opened@1',
      'limit.begun@1',
      'liberty.shown@1',
    ])
      expect(evidence).toContain(kind);
  });

  test('says what a reader would ask about the records, and who set what aside and why, with the entry that says so', async () => {
    const it = aHome();
    const { choice: entry } = it.write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, {
        resident: it.edith,
        record: teaOrJuice(it.grace, { note: 'Eventually agreed after much encouragement.' }),
      }),
    );
    const why = 'The therapist asked for three tries, and each is written down.';
    it.write(
      (context) =>
        dismissalCommands['dismissals.dismiss'](context, {
          ...{ resident: it.edith, entry, reason: why },
          flag: { rule: 'T13', version: 2, field: 'note', sentence: 0 },
        }),
      it.moira,
    );
    const { files = [] } = await it.make();
    const text = (await readText(readFileSync(files[0] ?? ''))).replaceAll(/\s/g, '');
    for (const words of ['What was set aside, and why', why, 'Pressed'])
      expect(text).toContain(words.replaceAll(/\s/g, ''));
    const evidence = new TextDecoder().decode(await readEvidence(readFileSync(files[0] ?? '')));
    expect(evidence).toContain('evidence.dismissed@1');
  });

  test('never holds what is kept for fewer readers, on its pages or in its evidence', async () => {
    const { make } = aHome();
    const { files = [] } = await make();
    const pack = readFileSync(files[0] ?? '');
    const evidence = Buffer.from(await readEvidence(pack)).toString('utf8');
    expect(evidence).toContain('The early ovens');
    expect(evidence).not.toContain('Kept to herself');
    expect((await readText(pack)).replaceAll(/\s/g, '')).not.toContain('Kepttoherself');
  });

  test.skipIf(process.platform === 'win32')('is readable by nobody else on this PC', async () => {
    const { files = [] } = await aHome().make();
    expect((statSync(files[0] ?? '').mode & 0o777).toString(8)).toBe('600');
  });

  test('says in the ledger who exported it, why and for whom', async () => {
    const { make, record } = aHome();
    await make();
    const last = [...record.ledger.entries()].at(-1);
    expect(last?.header.kind).toBe('pack.exported@2');
    const { purpose } = kinds['pack.exported@2'].body.parse(last && entryFrom(last).body);
    expect(purpose).toEqual({ why: 'Inspection', forWhom: 'Helen Marsh, CQC' });
  });

  test('that is cancelled leaves nothing behind, and the ledger does not say that it was exported', async () => {
    const { make, folder, record } = aHome();
    const cancel = new AbortController();
    // As soon as the pack is under way, which takes the thread longer than one turn.
    const making = make({}, cancel, () => void setImmediate(() => cancel.abort()));
    await expect(making).rejects.toThrow(/aborted/);
    expect(existsSync(join(folder, 'packs'))).toBe(false);
    expect([...record.ledger.entries()].filter(({ header }) => header.kind.startsWith('pack.exported@'))).toEqual([]);
  });

  test('as known on an earlier day holds nothing that was written down later, on its pages or in its evidence', async () => {
    const { make, write, edith, grace, record } = aHome();
    const later = teaOrJuice(grace, {
      words: { said: 'Not a word of this yet.', language: null },
      seen: { expressedBy: ['spoke'] },
    });
    write(
      (context) => dailyChoiceCommands['dailyChoices.record'](context, { resident: edith, record: later }),
      undefined,
      '2026-03-04T08:00:00.000Z',
    );
    const { files = [] } = await make({ knownOn: '2026-03-03' }, undefined, undefined, '2026-03-09T09:00:00.000Z');
    const pack = readFileSync(files[0] ?? '');
    expect(basename(files[0] ?? '')).toContain('as known 2026-03-03');
    expect(await verifyPack(pack)).toMatchObject({ holds: true, problems: [] });
    const text = (await readText(pack)).replaceAll(/\s/g, '');
    expect(text).toContain('asitwasknownattheendofTuesday3March2026');
    expect(text).toContain(HOSTILE.replaceAll(/\s/g, ''));
    expect(text).not.toContain('Notawordofthisyet');
    expect(Buffer.from(await readEvidence(pack)).toString('utf8')).not.toContain('Not a word of this yet');
    const last = [...record.ledger.entries()].at(-1);
    expect(last && entryFrom(last).body).toMatchObject({ export: { knownOn: '2026-03-03', to: '2026-03-03' } });
    await expect(make({ knownOn: '2026-02-27' })).rejects.toThrow(/by the end of Friday 27 February 2026/);
    await expect(make({ knownOn: '2027-01-01' })).rejects.toThrow(/has not come yet/);
  });

  test('never takes the place of one that is there already', async () => {
    const { make } = aHome();
    const [first = ''] = (await make()).files ?? [];
    const before = readFileSync(first);
    const [second = ''] = (await make()).files ?? [];
    expect(second).toBe(first.replace(/\.pdf$/, ' (2).pdf'));
    expect(readFileSync(first).equals(before)).toBe(true);
    expect(readdirSync(dirname(first)).toSorted()).toEqual([first, second].map((file) => basename(file)).toSorted());
  });

  test('is refused for days the wrong way round and for somebody who is not here', async () => {
    const { make, manager } = aHome();
    await expect(make({ from: '2026-03-03', to: '2026-03-01' })).rejects.toMatchObject({ code: 'days-turned-round' });
    await expect(make({ resident: residentId.parse(manager) })).rejects.toMatchObject({ code: 'no-such-resident' });
  });

  test('fails its check for every kind of change, and says where', async () => {
    const { make } = aHome();
    const { files = [] } = await make();
    const pack = readFileSync(files[0] ?? '');
    const slipped: string[] = [];
    let count = 0;
    for (let at = 7; at < pack.length; at += Math.max(1, Math.floor(pack.length / 150))) {
      count += 1;
      const changed = Buffer.from(pack);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const found = await verifyPack(changed);
      if (found.holds || !found.problems.some((problem) => /byte|seal|Where/.test(problem))) slipped.push(`byte ${at}`);
    }
    shown({
      part: 'Packs',
      property: 'A changed pack fails its check, and the check says where',
      how: 'one bit is changed in bytes over a whole pack: pages, pictures, evidence and seal',
      count,
      varies: true,
      survivors: slipped,
    });
    expect(slipped).toEqual([]);
  });
});

describe('The evidence in a pack', () => {
  const corruptions: readonly [string, (evidence: Evidence) => void][] = [
    ['a word of a part', (all) => edit(all, (shown) => (shown[1] = { ...(shown[1] as object), extra: 'x' }))],
    ['a salt', (all) => edit(all, (shown) => (shown[0] = 'AAAAAAAAAAAAAAAAAAAAAA'))],
    ['a digest', (all) => (first(all).parts[Object.keys(first(all).parts)[0] ?? ''] = 'A'.repeat(43))],
    ['a time', (all) => (first(all).header['recorded_at'] = '2026-03-01T09:20:00.000Z')],
    ['who wrote it', (all) => (first(all).header['actor'] = { type: 'system' })],
    [
      'whom it is about',
      (all) => (first(all).header['subject'] = { type: 'home', id: String(first(all).header['home']) }),
    ],
    ['its kind', (all) => (first(all).header['kind'] = 'voice.recorded@1')],
    ['its place', (all) => (first(all).header['seq'] = 1)],
    ['a hash of its proof', (all) => (first(all).proof[0] = `${'A'.repeat(43)}=`)],
    ['a proof cut short', (all) => first(all).proof.pop()],
    ['a proof made longer', (all) => first(all).proof.push(`${'A'.repeat(43)}=`)],
    ['the checkpoint', (all) => (all.checkpoints[0] = (all.checkpoints[0] ?? '').replace(/\n\d+\n/, '\n3\n'))],
    ['no checkpoint', (all) => (all.checkpoints.length = 0)],
    ['a part from elsewhere', (all) => (first(all).shown['other'] = ['AAAAAAAAAAAAAAAAAAAAAA', {}])],
  ];

  test('fails for each thing that can be changed in it, signed by nobody else', async () => {
    const { make, home } = aHome();
    const { files = [] } = await make();
    const { publicKey } = signerOf(home);
    const evidence = JSON.parse(
      Buffer.from(await readEvidence(readFileSync(files[0] ?? ''))).toString('utf8'),
    ) as Evidence;
    expect(checkEvidence(Buffer.from(JSON.stringify(evidence)), publicKey).problems).toEqual([]);
    const slipped = corruptions.flatMap(([what, change]) => {
      const copy = structuredClone(evidence);
      change(copy);
      return checkEvidence(Buffer.from(JSON.stringify(copy)), publicKey).problems.length === 0 ? [what] : [];
    });
    expect(slipped).toEqual([]);
    expect(checkEvidence(Buffer.from(JSON.stringify(evidence)), randomBytes(32)).problems).not.toEqual([]);
  });

  test('cannot be taken over by a PDF that somebody else made from it', async () => {
    const { make, folder } = aHome();
    const { files = [] } = await make();
    const copied = await PDFDocument.load(readFileSync(files[0] ?? ''));
    const file = join(folder, 'copied.pdf');
    writeFileSync(file, await copied.save());
    expect(await verifyPack(readFileSync(file))).toMatchObject({ holds: false });
  });
});

interface Evidence {
  checkpoints: string[];
  entries: {
    header: Record<string, unknown>;
    parts: Record<string, string>;
    shown: Record<string, [string, unknown]>;
    proof: string[];
  }[];
}
function first({ entries }: Evidence): Evidence['entries'][number] {
  const [entry] = entries;
  if (!entry) throw new RangeError('The pack holds no entry.');
  return entry;
}
function edit(all: Evidence, change: (shown: [string, unknown]) => void): void {
  const shown = Object.values(first(all).shown)[0];
  if (shown) change(shown);
}
