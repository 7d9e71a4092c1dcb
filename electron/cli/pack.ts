import { Option } from 'commander';
import { type PackRequest, type ProfileName, packRequest, profiles } from '../../db/packs/model.ts';
import { residentId } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import type { Outcome } from '../core/jobs.ts';
import { packMaker } from '../core/packs/profiles/pack-maker.ts';
import { openPress } from '../core/packs/render.ts';
import { withHome } from './open-home.ts';
import { day, homeOption, outOption } from './options.ts';
import { packWorker } from './pack-worker.ts';
import type { Answer } from './printer.ts';
import type { AddCommand } from './program.ts';

interface Options {
  home: string;
  profile: ProfileName;
  resident: string[];
  from?: string;
  to?: string;
  knownOn?: string;
  for?: string;
  why?: string;
  zip?: true;
  protect?: true;
  out: string;
}

/** `pack`: writes packs that can be checked. */
export const packCommand: AddCommand = (program, run) => {
  program
    .command('pack')
    .description('write packs that anyone can check')
    .addOption(homeOption())
    .addOption(new Option('--profile <profile>', 'whom the packs are for').choices([...profiles]).makeOptionMandatory())
    .requiredOption('--resident <ids...>', 'whose pack: one id or several; "all" for everyone who lives there')
    .option('--from <day>', 'the first day, such as 2026-03-03', day)
    .option('--to <day>', 'the last day', day)
    .option('--known-on <day>', 'as the record was known at the end of this day', day)
    .option('--for <whom>', 'for whom it is made, on its front page and in the ledger')
    .option('--why <reason>', 'why it is made, there too')
    .option('--zip', 'all of them in one zip')
    .option('--protect', 'in one zip under a passphrase that is made for it and printed once (AES-256)')
    .addOption(outOption('the packs'))
    .action((options: Options) =>
      run(async (cli) => {
        const request = requestFrom(options);
        const press = openPress(packWorker());
        const wrapping = options.protect ? 'protected' : options.zip ? 'zip' : 'files';
        return answerOf(
          await withHome(cli, options.home, (home) =>
            packMaker(request)(home, options.out, maker, cli.now.toISOString(), cli, press, wrapping),
          ),
        );
      }),
    );
};

function answerOf({ files = [], fingerprint = null, passphrase = null }: Outcome): Answer {
  return {
    lines: [
      ...files,
      ...(fingerprint === null ? [] : [`Fingerprint of the key that sealed them: ${fingerprint}`]),
      ...(passphrase === null
        ? []
        : [
            `Passphrase: ${passphrase}`,
            'It is shown this once and kept nowhere. Give it, and the fingerprint, to the reader another way than the packs: by telephone.',
          ]),
    ],
    json: { files, fingerprint, ...(passphrase === null ? {} : { passphrase }) },
  };
}

// Whoever holds the passphrase may export; no member of staff signed in, and the front page says so.
const maker = { actor: { type: 'system' }, name: 'the command line of Own Words' } as const;

const forWhom: Record<ProfileName, string> = {
  inspector: 'Inspector',
  commissioner: 'Commissioner',
  family: 'Family and friends, as agreed',
  'subject-access': 'Whoever asked',
  'know-me': 'Those who care for them in hospital',
};

function requestFrom({ profile, resident, from, to, knownOn, ...given }: Options): PackRequest {
  const all = resident.length === 1 && resident[0] === 'all';
  if (!all && resident.some((id) => !residentId.safeParse(id).success)) {
    throw new Refused(
      'no-such-resident',
      'That is not the id of a resident. Type "own-words residents" to see the ids, or give "all".',
    );
  }
  if (from && to && from > to) {
    throw new Refused('days-turned-round', 'The first day comes after the last. Turn them round, then try again.');
  }
  const request = packRequest.safeParse({
    profile,
    resident: all ? 'all' : resident,
    from: from ?? null,
    to: to ?? null,
    knownOn: knownOn ?? null,
    why: given.why ?? 'Exported on the command line',
    forWhom: given.for ?? forWhom[profile],
  });
  if (!request.success)
    throw new Refused('wrong-use', 'Please keep whom it is for to 120 signs, and why to 200, each in one line.');
  return request.data;
}
