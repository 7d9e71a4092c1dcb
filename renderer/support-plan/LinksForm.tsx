import { MultiSelect } from '@mantine/core';
import { z } from 'zod';
import { type Link, type linkTypes, supportPlanKinds } from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { onDay, today } from '../look/when.ts';
import type { ElementProps } from './ElementPage.tsx';
import { type Linkable, useLinkable } from './useLinkable.ts';

type Values = Record<(typeof linkTypes)[number], string[]>;
const schema = z.strictObject({ at: happened, links: supportPlanKinds['plan.linked@1'].body.shape.links });
const labels: Record<(typeof linkTypes)[number], string> = {
  'life-history': 'From the life history',
  preference: 'What is usually wanted, from Daily choices',
  likes: 'Boards of likes, from Daily choices',
  decision: 'Decisions',
};
const types = Object.keys(labels) as (keyof typeof labels)[];

/** What in the record a part of the plan rests on, area by area. */
export function LinksForm({ resident, row, onDone }: ElementProps & { onDone: () => void }) {
  const { mutateAsync } = useTell('plan.link');
  const linkable = useLinkable(resident);
  const chosen = (type: Link['type']) =>
    (row.rests?.links ?? []).filter((link) => link.type === type).map(({ id }) => id);
  return (
    <InlineForm<Values, typeof schema>
      title="What it rests on"
      name={`plan:${row.id}:links`}
      resident={resident.id}
      start={{
        'life-history': chosen('life-history'),
        preference: chosen('preference'),
        likes: chosen('likes'),
        decision: chosen('decision'),
      }}
      schema={schema}
      shape={(values) => ({
        at: onDay(today()),
        links: types.flatMap((type) => values[type].map((id) => ({ type, id }))),
      })}
      send={(given) => mutateAsync({ resident: resident.id, element: row.id, ...given })}
      verb="Save what it rests on"
      onDone={onDone}
    >
      {(form) =>
        types.map((type) => {
          const data = optionsOf(linkable, type);
          return data.length === 0 ? null : (
            <MultiSelect
              key={type}
              label={labels[type]}
              searchable
              hidePickedOptions
              nothingFoundMessage="Nothing of that name"
              data={data}
              {...form.getInputProps(type)}
            />
          );
        })
      }
    </InlineForm>
  );
}

const optionsOf = (linkable: readonly Linkable[], type: Link['type']) =>
  linkable.filter((each) => each.type === type).map(({ id, title }) => ({ value: id, label: title }));
