import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Result } from '../../../../electron/core/contract.ts';
import { verifyHome } from '../../../../electron/core/verify/home.ts';
import { edith } from '../../../record.ts';
import { shown } from '../../../shown.ts';
import { anApp, anOpenHome, everyRow, PASSPHRASE, PINS } from '../../core/an-app.ts';

/** What another program does to the record, given its file and its key, until it is told to let go. */
const HOLDER = `
const [, file, key, how] = process.argv;
const { default: Database } = await import('better-sqlite3');
const sqlite = new Database(file);
for (const each of ["cipher='sqlcipher'", 'legacy=4', 'key="x\\'' + key + '\\'"']) sqlite.pragma(each);
if (how === 'alone') sqlite.pragma('locking_mode = EXCLUSIVE');
sqlite.exec(how === 'reading' ? 'BEGIN' : 'BEGIN EXCLUSIVE');
sqlite.prepare('SELECT count(*) FROM entry').get();
console.log('held');
process.stdin.once('data', () => { sqlite.exec('ROLLBACK'); sqlite.close(); process.exit(); });
`;
interface Way {
  readonly how: 'alone' | 'writing' | 'reading';
  /** What comes of opening the home, and of recording in an open one, meanwhile. */
  readonly opening: 'busy' | 'done';
  /** Null where it cannot be held so while the home is open. */
  readonly recording: 'busy' | 'done' | null;
}
const ways: readonly Way[] = [
  { how: 'alone', opening: 'busy', recording: null },
  { how: 'writing', opening: 'busy', recording: 'busy' },
  { how: 'reading', opening: 'done', recording: 'done' },
];

/** Another program that holds a record each time it is told to; gives the way to make it let go. */
function holderOf(home: string, key: Uint8Array, how: Way['how']): () => Promise<() => Promise<void>> {
  const file = join(home, 'record.db');
  const args = ['--input-type=module', '-e', HOLDER, file, Buffer.from(key).toString('hex'), how];
  return async () => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(String(await once(child.stdout, 'data')).trim()).toBe('held');
    return async () => {
      child.stdin.write('let go\n');
      await exit;
    };
  };
}

const LINE =
  /^Another program .+ holds the record\. Nothing was saved\. Wait a minute or close that program, then try again\.$/;
/** What came of a call: done, the code of a refusal in the right words, or the words. */
const outcome = (answer: Result<unknown>): string =>
  answer.ok ? 'done' : LINE.test(answer.message) ? answer.code : answer.message;

describe('Where another program holds the record', () => {
  test('it is said what to do, nothing is saved, and it goes on once it is let go of', async () => {
    const survivors: string[] = [];
    let count = 0;
    const expected = (what: string, found: string, right: string) => {
      count += 1;
      if (found !== right) survivors.push(`${what}: ${found}`);
    };
    for (const { how, opening, recording } of ways) {
      const { home, app, staff, signIn, done, call, sqlite, folder } = await anOpenHome();
      await signIn('nurse');
      const { resident } = await done('residents.admit', { identity: edith });
      const moved = (room: string) => call('residents.changeIdentity', { resident, identity: { ...edith, room } });
      const held = holderOf(home, Uint8Array.from(app.state.home?.dataKey ?? []), how);

      if (recording) {
        const letGo = await held();
        const before = everyRow(sqlite);
        expected(`recording while it is held for ${how}`, outcome(await moved('14')), recording);
        if (recording === 'busy') expect(everyRow(sqlite)).toEqual(before);
        await letGo();
        expected(`recording after it was held for ${how}`, outcome(await moved('15')), 'done');
      }

      await done('home.close', {});
      const again = anApp(join(folder, 'again'));
      const open = () => again.call('home.open', { folder: home, passphrase: PASSPHRASE });
      const letGo = await held();
      const opened = outcome(await open());
      expected(`opening while it is held for ${how}`, opened, opening);
      await letGo();
      if (opened !== 'done') expected(`opening after it was held for ${how}`, outcome(await open()), 'done');
      await again.done('home.signIn', { staff: staff.nurse, pin: PINS.nurse });
      expect(await again.done('residents.list', {})).toMatchObject([{ id: resident, room: recording ? '15' : '12' }]);
      const now = again.app.state.home;
      if (!now) throw new Error('The home is open.');
      const { problems } = await verifyHome(now, { progress: () => {}, signal: new AbortController().signal });
      expect(problems).toEqual([]);
    }
    shown({
      part: 'Faults',
      property: 'While another program holds the record, nothing is lost, and it is said what to do',
      how: 'a program of its own with the key holds the file for itself, for writing, or for reading, while the home is opened or written to; then it lets go',
      count,
      survivors,
    });
    expect(survivors).toEqual([]);
  });
});
