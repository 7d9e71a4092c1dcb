import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import type { ResidentId, StaffId } from '../../../db/words/model.ts';
import { createApp } from '../../../electron/core/app.ts';
import type { Input, MethodName, Output } from '../../../electron/core/contract.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';

/*
 * A program of its own that writes to a home until it is killed. It says each id once the core has acknowledged it, and
 * not before, straight to the pipe: what it said is what a person at the screen would have seen saved.
 */
const [, , home = '', passphrase = '', staff = '', pin = '', kind = ''] = process.argv;
const say = (line: string): void => void writeSync(1, `${line}\n`);

const app = createApp({
  now: () => new Date(),
  rendererRoot: home,
  dataFolder: `${home}.program`,
  packWorker: 'none',
  shell: { name: 'command-line', canPickPath: false },
});

async function tell<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = JSON.parse(await app.call(JSON.stringify({ method, input })));
  if (answer.ok) return answer.data;
  say(`refused ${answer.code}`);
  process.exit(3);
}

const storyWith = (photograph: Output<'photographs.keep'>): Input<'lifeHistory.add'>['details'] => ({
  story: {
    heading: 'work',
    title: 'The early ovens',
    period: { type: 'years', from: 1953, to: 1961 },
    places: [],
    people: [],
    beside: null,
  },
  words: said(staff as StaffId),
  care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
  photographs: [{ photo: photograph, alt: 'A bakery' }],
  privacy: { tier: 'all staff' },
});

/** A picture that was not there before, in a story of its own. */
async function aStory(resident: ResidentId): Promise<void> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const image = await sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer();
  const photograph = await tell('photographs.keep', { image: image.toString('base64') });
  const { item } = await tell('lifeHistory.add', { resident, details: storyWith(photograph) });
  say(`story ${item} ${photograph.sha256}`);
}

async function aBackup(): Promise<void> {
  const { job } = await tell('backups.make', { folder: `${home}.stick` });
  for (;;) {
    const { state, files, problem } = await tell('jobs.progress', { job });
    if (state === 'done') return say(`backup ${files[0]}`);
    if (state !== 'running') return say(`refused ${problem}`);
    await setTimeout(5);
  }
}

const kinds: Record<string, (resident: ResidentId) => Promise<void>> = {
  choices: async (resident) => {
    for (let n = 0; n < 5; n += 1) {
      const { choice } = await tell('dailyChoices.record', { resident, record: teaOrJuice(staff as StaffId) });
      say(`choice ${choice}`);
    }
  },
  stories: aStory,
  backups: aBackup,
};

await tell('home.open', { folder: home, passphrase });
say('opened');
await tell('home.signIn', { staff: staff as StaffId, pin });
for (;;) {
  const { resident } = await tell('residents.admit', { identity: edith });
  say(`resident ${resident}`);
  await kinds[kind]?.(resident);
}
