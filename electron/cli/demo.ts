import { passphraseProblem } from '../../db/keys/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { makeDemoHome } from '../core/demo/index.ts';
import { folderForNewHome } from '../core/home/create.ts';
import { count, homeOption } from './options.ts';
import type { AddCommand } from './program.ts';

interface Options {
  home: string;
  residents?: number;
  months?: number;
  seed?: number;
}

/** `demo`: makes a realistic home, the same for the same seed. */
export const demoCommand: AddCommand = (program, run) => {
  program
    .command('demo')
    .description('make a demo home: invented people, the same for the same seed')
    .addOption(homeOption())
    .option('--residents <number>', 'how many people live there (24)', count)
    .option('--months <number>', 'how many months of daily choices (3)', count)
    .option('--seed <number>', 'another seed makes another home', count)
    .action(({ home: folder, residents, months, seed }: Options) =>
      run(async (cli) => {
        folderForNewHome(folder);
        const given = {
          ...(residents === undefined ? {} : { residents }),
          ...(months === undefined ? {} : { months }),
          ...(seed === undefined ? {} : { seed }),
        };
        const { now, progress } = cli;
        const passphrase = await cli.passphrase();
        const problem = passphraseProblem(passphrase);
        if (problem !== null) throw new Refused('weak-passphrase', problem);
        const made = await makeDemoHome({ folder, passphrase, now, progress, ...given });
        return {
          lines: [
            `${made.name}: ${made.residents} residents, ${made.entries.toLocaleString('en-GB')} entries, in ${made.home}`,
            'Sign in as:',
            ...made.staff.map(({ name, pin }) => `  ${name}, PIN ${pin}`),
          ],
          json: { ...made },
        };
      }),
    );
};
