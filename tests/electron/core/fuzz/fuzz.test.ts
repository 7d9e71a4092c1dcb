import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffId } from '../../../../db/words/model.ts';
import { contract, type MethodName, methodNamed } from '../../../../electron/core/contract.ts';
import { shown } from '../../../shown.ts';
import { aFolder, anApp, filesUnder } from '../an-app.ts';
import { wrongWith } from '../answers.ts';
import { callOf, callsOf } from './hostile.ts';
import { fits, inputsFor, textPlaces, withAt } from './inputs.ts';
import { type CallerName, callers, hashOf, MARKS, openFor, type Template, theHome, type World } from './world.ts';

/** Another on every run; the one of a run that failed stands beside what slipped through, and makes the same calls again. */
const seed = Number(process.env['OWN_WORDS_SEED'] ?? Date.now() % 1_000_000_000);
const names = Object.keys(contract) as MethodName[];
const PROPERTY =
  'Whatever a page that was taken over sends, the answer is a result and a refusal leaves nothing behind';

let template: Template;
beforeEach(async () => {
  template = await theHome();
});

function mayCall(name: MethodName, caller: CallerName | null): boolean {
  const who = methodNamed(name)?.who ?? [];
  const role = caller === 'agency' || caller === 'care worker' ? 'care-worker' : caller;
  return who === 'anyone' || (role !== null && who.includes(role));
}
/** Costly to make, or putting an end to the session: fewer of them. */
const isDear = (name: MethodName) =>
  Boolean(methodNamed(name)?.signed) || /^(home|keys|packs|backups|imports|sheets|verify|retention|staff)\./.test(name);

/** So many calls of each method, near to ones that fit. */
const hostileCalls = (caller: CallerName | null, most: number) =>
  names
    .filter((name) => caller !== null || name !== 'home.signIn') // its tries are counted by design: its own tests say how
    .flatMap((name) => {
      const numRuns = !mayCall(name, caller) ? 2 : isDear(name) ? Math.ceil(most / 3) : most;
      return fc.sample(callsOf(name, template.known), { numRuns, seed }).map((message) => ({ name, message }));
    });

interface Call {
  readonly name: MethodName;
  readonly message: string;
}
/** What an answer tells that this caller may not be told. */
function toldTo(caller: CallerName | null, world: World, text: string): string | null {
  const mark =
    caller === null || caller === 'inspector' ? Object.values(MARKS).find((each) => text.includes(each)) : null;
  if (mark) return `told of ${mark}`;
  return caller !== 'manager' && text.includes(world.folder) ? 'told where it lies' : null;
}

/** Makes calls one after the other; gives those that were answered as none may be, and how many were carried out. */
async function tried(calls: readonly Call[], caller: CallerName | null, begin: () => Promise<World>) {
  const slipped: string[] = [];
  let carriedOut = 0;
  let world = await begin();
  for (const { name, message } of calls) {
    const before = world.written();
    const text = await world.app.call(message);
    const { answer, problem } = wrongWith(text);
    carriedOut += answer.ok ? 1 : 0;
    const mayHaveWritten = answer.ok && (methodNamed(name)?.writes ?? false);
    const wrote = !mayHaveWritten && world.isOpen() && world.written() !== before ? 'something was written' : null;
    const told = name === 'home.status' ? null : toldTo(caller, world, text); // its folder stands on the first screen
    for (const each of [problem, told, wrote])
      if (each) slipped.push(`${each} (seed ${seed}): ${message.slice(0, 300)} => ${text.slice(0, 200)}`);
    world = await world.goOn(begin);
  }
  return { slipped, carriedOut, world };
}

describe('Whatever a page that was taken over sends', () => {
  test.each(callers)('signed in as %s, it is answered, and a refusal leaves nothing behind', async (caller) => {
    const calls = hostileCalls(caller, caller === 'manager' ? 9 : 6);
    const { slipped, carriedOut } = await tried(calls, caller, () => openFor(template, caller));
    const how = `signed in as ${caller}, every method is called with inputs made from its own schema and one thing in them changed: of another type, of another resident, far off, endless, deep, or a key more`;
    shown({ part: 'The page', property: PROPERTY, how, count: calls.length, survivors: slipped });
    expect(slipped).toEqual([]);
    // What fits is done, or these calls would have stopped at the door.
    expect(carriedOut).toBeGreaterThan(names.length / 20);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  test('signed out, it is told nothing of anybody, and the record is the same to the last row', async () => {
    const calls = hostileCalls(null, 4);
    const { slipped, world } = await tried(calls, null, () => openFor(template, null));
    expect(hashOf(world.sqlite)).toBe(hashOf((await openFor(template, null)).sqlite));
    const how =
      'signed out, every method is called in the same way; and every row of the record is compared afterwards';
    shown({ part: 'The page', property: PROPERTY, how, count: calls.length, survivors: slipped });
    expect(slipped).toEqual([]);
  });

  test.each(ended)('as somebody %s, it is answered as signed out is', async (when, end) => {
    const slipped: string[] = [];
    const world = await openFor(template, 'care worker');
    await end(world);
    await world.app.call(callOf('home.status', {})); // where the page is locked only now, what is due is written down
    const before = world.isOpen() ? hashOf(world.sqlite) : null;
    const forStaff = names.filter((name) => methodNamed(name)?.who !== 'anyone');
    for (const name of forStaff) {
      const [message = ''] = fc.sample(callsOf(name, template.known), { numRuns: 1, seed });
      const text = await world.app.call(message);
      const { answer } = wrongWith(text);
      if (answer.ok || !['signed-out', 'too-large'].includes(answer.code))
        slipped.push(`seed ${seed}: ${message.slice(0, 200)} => ${text}`);
    }
    const how = `as somebody ${when}, every method for those who are signed in is called with such inputs`;
    shown({ part: 'The page', property: PROPERTY, how, count: forStaff.length, survivors: slipped });
    expect(slipped).toEqual([]);
    if (before !== null) expect(hashOf(world.sqlite)).toBe(before);
  });

  test('an inspector, whatever is asked, leaves the record as it was to the last row', async () => {
    const reading = names.filter((name) => mayCall(name, 'inspector') && !isDear(name));
    const calls = reading.flatMap((name) =>
      fc
        .sample(inputsFor(name, template.known), { numRuns: 10, seed })
        .map((input) => ({ name, message: callOf(name, input) })),
    );
    const { slipped, world } = await tried(calls, 'inspector', () => openFor(template, 'inspector'));
    expect(slipped).toEqual([]);
    expect(hashOf(world.sqlite)).toBe(hashOf((await openFor(template, null)).sqlite));
  });

  test('with no home open, it makes no file', async () => {
    const folder = aFolder();
    const app = anApp(folder);
    const slipped: string[] = [];
    const calls = names.flatMap((name) => fc.sample(callsOf(name, template.known), { numRuns: 6, seed }));
    for (const message of calls) {
      const { problem } = wrongWith(await app.app.call(message));
      if (problem) slipped.push(`${problem} (seed ${seed}): ${message.slice(0, 300)}`);
    }
    const how = 'with no home open, every method is called with such inputs; then files are looked for';
    shown({ part: 'The page', property: PROPERTY, how, count: calls.length, survivors: slipped });
    expect(slipped).toEqual([]);
    expect(filesUnder(folder)).toEqual([]);
  });

  test('a text without end, in any place where a text may stand, is refused', async () => {
    const { app, written } = await openFor(template, 'manager');
    const slipped: string[] = [];
    let places = 0;
    for (const name of names.filter((each) => mayCall(each, 'manager'))) {
      for (const [at, { input, way }] of textPlaces(name).entries()) {
        places += 1;
        // Ten million letters are refused at the door; a million come as far as the schema.
        const endless = 'x'.repeat(at === 0 ? 10_000_000 : 1_000_000);
        const [before, after] = callOf(name, withAt(input, way, 'HERE')).split('"HERE"');
        const { answer, problem } = wrongWith(await app.call(`${before}"${endless}"${after}`));
        if (problem || answer.ok) slipped.push(`${name} ${way.join('.')}: ${JSON.stringify(answer).slice(0, 100)}`);
      }
    }
    const how = 'a million letters, or ten, are put in each place of each method where a text may stand';
    shown({ part: 'The page', property: PROPERTY, how, count: places, survivors: slipped });
    expect(slipped).toEqual([]);
    expect(written()).toBe(0);
  });
});

/** How somebody who was signed in is there no longer, while their page may not know it. */
const ended: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
  ['who locked the page', ({ done }) => done('home.lock', {})],
  ['whose page nobody touched', async ({ pass }) => pass(181)],
  ['whose home was closed', ({ done }) => done('home.close', {})],
  ['whose login was ended', (world) => asManager(world, ({ done }, staff) => done('staff.close', { staff }))],
  [
    'whose login came to its end',
    async (world) => {
      const ends = '2026-11-24T09:01:00.000Z';
      await asManager(world, ({ done }, staff) => done('staff.changeAccess', { staff, role: 'care-worker', ends }));
      world.pass(61);
    },
  ],
];

/** What a manager does about a care worker, whose session then goes on as it was. */
async function asManager({ app, ...world }: World, act: (world: World, staff: StaffId) => Promise<unknown>) {
  const { session } = app.state;
  if (!session) throw new Error('Somebody is signed in.');
  await world.done('home.signIn', template.logins.manager);
  await act({ app, ...world }, session.staff);
  app.state.session = session;
}

test('What was looked for in the answers is there to be found', async () => {
  const { app } = await openFor(template, 'manager');
  const resident = template.marked;
  const asked: MethodName[] = ['residents.get', 'people.list', 'lifeHistory.list', 'dailyChoices.today'];
  const told = await Promise.all(asked.map((method) => app.call(callOf(method, { resident }))));
  expect(Object.values(MARKS).filter((mark) => !told.join('').includes(mark))).toEqual([]);
});

test('What is made from the schema of a method fits it: the calls get as far as the rules of the home', () => {
  const never = names.filter(
    (name) => !fc.sample(inputsFor(name, template.known), { numRuns: 200, seed: 1 }).some((input) => fits(name, input)),
  );
  // A template has to hold all that its own rules ask of it: tests/db/reviews/templates.test.ts goes through those.
  expect(never).toEqual(['reviews.editTemplate']);
});
