import { listExportsOf } from '../../../../db/packs/queries.ts';
import { instantInWords } from '../../../../db/time/model.ts';
import type { Gathered, Gathering } from './gathering.ts';

/** Who was given anything of the record, when and why (UK GDPR Art 15(1)(c)). */
export function gatherRecipients({ context, resident, names }: Gathering): Gathered {
  const rows = listExportsOf(context, resident.id);
  return {
    sections: [
      {
        area: 'neutral',
        title: 'Who was given something of this record',
        banner: `Every pack and paper about ${resident.preferredName} that left the record.`,
        resident: resident.fullName,
        blocks:
          rows.length === 0
            ? [{ type: 'gap', text: 'Nothing of it was given to anybody before this.' }]
            : [
                {
                  type: 'table',
                  columns: [
                    { title: 'When', share: 4 },
                    { title: 'For whom', share: 4 },
                    { title: 'Why', share: 5 },
                    { title: 'Made by', share: 3 },
                  ],
                  rows: rows.map(({ at, forWhom, why, by }) => [instantInWords(at), forWhom, why, names.staff(by)]),
                },
              ],
      },
    ],
    entries: [],
    photographs: [],
    samples: [],
  };
}
