import { Option } from 'commander';
import { type PackRequest, packRequest, profiles } from '../../db/packs/model.ts';
import { residentId } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { makePacks } from '../core/packs/make.ts';
import { openPress } from '../core/packs/render.ts';
import { withHome } from './open-home.ts';
import { day, homeOption, outOption } from './options.ts';
import { packWorker } from './pack-worker.ts';
import type { AddCommand } from './program.ts';

interface Options {
  home: string;
  profile: (typeof profiles)[number];
  resident: string;
  from?: string;
  to?: string;
  knownOn?: string;
  out: string;
}

/** `pack`: writes packs that can be checked. */
export const packCommand: AddCommand = (program, run) => {
  program
    .command('pack')
    .description('write packs that anyone can check')
    .addOption(homeOption())
    .addOption(new Option('--profile <profile>', 'whom the packs are for').choices([...profiles]).makeOptionMandatory())
    .requiredOption('--resident <id>', 'whose pack; "all" for everyone who lives there')
    .option('--from <day>', 'the first day, such as 2026-03-03', day)
    .option('--to <day>', 'the last day', day)
    .option('--known-on <day>', 'as the record was known at the end of this day', day)
    .addOption(outOption('the packs'))
    .action((options: Options) =>
      run(async (cli) => {
        const request = requestFrom(options);
        const press = openPress(packWorker());
        const made = await withHome(cli, options.home, (home) =>
          makePacks(home, request, options.out, maker, cli.now.toISOString(), cli, press),
        );
        return {
          lines: [...(made.files ?? []), `Fingerprint of the key that sealed them: ${made.fingerprint ?? ''}`],
          json: { files: made.files ?? [], fingerprint: made.fingerprint ?? null },
        };
      }),
    );
};

// Whoever holds the passphrase may export; no member of staff signed in, and the front page says so.
const maker = { actor: { type: 'system' }, name: 'the command line of Own Words' } as const;

function requestFrom({ profile, resident, from, to, knownOn }: Options): PackRequest {
  if (resident !== 'all' && !residentId.safeParse(resident).success) {
    throw new Refused(
      'no-such-resident',
      'That is not the id of a resident. Type "own-words residents" to see the ids, or give "all".',
    );
  }
  if (from && to && from > to) {
    throw new Refused('days-turned-round', 'The first day comes after the last. Turn them round, then try again.');
  }
  return packRequest.parse({
    profile,
    resident,
    from: from ?? null,
    to: to ?? null,
    knownOn: knownOn ?? null,
    why: 'Exported on the command line',
    forWhom: 'Inspector',
  });
}
