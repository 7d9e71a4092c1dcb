import { z } from 'zod';
import { statement } from '../../db/voices/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { useMe } from '../home/useMe.tsx';
import { StatementFields } from '../voices/StatementFields.tsx';
import { emptyStatement, type StatementValues, typedStatement } from '../voices/values.ts';
import type { ElementProps } from './ElementPage.tsx';

const schema = z.strictObject({ words: statement });

/** One view of one thing in the plan, in its own voice: the person's first. */
export function ViewForm({ resident, people, row, onDone }: ElementProps & { onDone: () => void }) {
  const { id } = useMe();
  const { mutateAsync } = useTell('voices.record');
  return (
    <InlineForm<StatementValues, typeof schema>
      title="Write down a view"
      name={`plan:${row.id}:view`}
      resident={resident.id}
      start={emptyStatement(id)}
      schema={schema}
      shape={(values) => ({ words: typedStatement(values, id) })}
      send={({ words }) => mutateAsync({ resident: resident.id, about: { type: 'plan-element', id: row.id }, words })}
      verb="Save this view"
      onDone={onDone}
    >
      {(form) => <StatementFields form={form} resident={resident} people={people} />}
    </InlineForm>
  );
}
