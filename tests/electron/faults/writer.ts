import { writeSync } from 'node:fs';
import type { StaffId } from '../../../db/words/model.ts';
import { createApp } from '../../../electron/core/app.ts';
import type { Input, MethodName, Output } from '../../../electron/core/contract.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { edith } from '../../record.ts';

/*
 * A program of its own that writes to a home until it is killed. It says each id once the core has acknowledged it, and
 * not before, straight to the pipe: what it said is what a person at the screen would have seen saved.
 */
const [, , home = '', passphrase = '', staff = '', pin = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);

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

await tell('home.open', { folder: home, passphrase });
say('opened');
await tell('home.signIn', { staff: staff as StaffId, pin });
for (;;) {
  const { resident } = await tell('residents.admit', { identity: edith });
  say(`resident ${resident}`);
  for (let n = 0; n < 5; n += 1) {
    const { choice } = await tell('dailyChoices.record', { resident, record: teaOrJuice(staff as StaffId) });
    say(`choice ${choice}`);
  }
}
