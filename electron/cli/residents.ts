import { listResidents } from '../../db/residents/queries.ts';
import { withHome } from './open-home.ts';
import { homeOption } from './options.ts';
import type { AddCommand } from './program.ts';

/** `residents`: ids and preferred names, for use with `pack`. */
export const residentsCommand: AddCommand = (program, run) => {
  program
    .command('residents')
    .description('list the ids and preferred names of the residents')
    .addOption(homeOption())
    .action(({ home: folder }: { home: string }) =>
      run(async (cli) => {
        const residents = await withHome(cli, folder, async ({ record }) =>
          listResidents(record.reading({ type: 'system' }, cli.now.toISOString()).db).map(({ id, preferredName }) => ({
            id,
            preferredName,
          })),
        );
        return { lines: residents.map(({ id, preferredName }) => `${id}  ${preferredName}`), json: { residents } };
      }),
    );
};
