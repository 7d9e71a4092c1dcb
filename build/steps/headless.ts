import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv, root, run } from './run.ts';
import { Stop, say } from './say.ts';

const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'; // none that is mistaken for another
const GROUPS = 5;

/** Twenty random characters in groups of four, about 98 bits: "k7mp-…". */
export function newPassphrase(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** The whole main job without a window: makes the demo home, writes its inspector packs, verifies both, says where they are. */
export async function mainJobWithoutDisplay(): Promise<number> {
  say('There is no display here, so no window can open: the main job runs without one.');
  const folder = mkdtempSync(join(tmpdir(), 'own-words-demo-'));
  const home = join(folder, 'home');
  const packs = join(folder, 'packs');
  const passphrase = newPassphrase();
  const cli = (args: readonly string[], output: 'show' | 'hold') =>
    run(process.execPath, [join(root, 'out/main/cli.js'), ...args], {
      env: { ...cleanEnv(), OWN_WORDS_PASSPHRASE: passphrase },
      output,
    });
  const ownWords = async (...args: string[]) => {
    const { code } = await cli(args, 'show');
    if (code !== 0) throw new Stop(`"own-words ${args[0]}" did not end well: it says why above.`, code);
  };
  say('Making the demo home');
  await ownWords('demo', '--home', home);
  say('Writing the inspector packs');
  await ownWords('pack', '--home', home, '--profile', 'inspector', '--resident', 'all', '--out', packs);
  const files = readdirSync(packs).filter((name) => /^Inspector pack .*\.pdf$/.test(name));
  say(`Verifying the home and ${files.length === 1 ? 'its pack' : `its ${files.length} packs`}`);
  await ownWords('verify', home);
  for (const name of files) {
    const { code, output } = await cli(['verify', join(packs, name)], 'hold');
    if (code !== 0) throw new Stop(`${name}\n${output.trim()}`, code);
  }
  console.log(`${files.length} packs hold.\n\nThe demo home:       ${home}\nIts passphrase:      ${passphrase}`);
  console.log(`Inspector packs:     ${packs}\nAll of it verified.`);
  return 0;
}
