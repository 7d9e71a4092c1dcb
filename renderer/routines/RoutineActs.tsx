import { z } from 'zod';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { RoutineRow } from '../../db/routines/model.ts';
import { happened } from '../../db/time/model.ts';
import { statement } from '../../db/voices/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { onDay, today } from '../look/when.ts';
import { ReasonForm } from '../support-plan/ReasonForm.tsx';
import { StatementFields } from '../voices/StatementFields.tsx';
import { emptyStatement, type StatementValues, typedStatement } from '../voices/values.ts';

interface ActProps {
  resident: ResidentRow;
  people: People;
  row: RoutineRow;
  onDone: () => void;
}

const toldSchema = z.strictObject({ at: happened, words: statement });

/** A further word about it, in its own voice: the person's first. It changes nothing of what is wanted. */
export function ToldForm({ resident, people, row, onDone }: ActProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('routines.tell');
  return (
    <InlineForm<StatementValues, typeof toldSchema>
      title={`A word about it: ${row.routine.what}`}
      name={`routines:${row.id}:tell`}
      resident={resident.id}
      start={emptyStatement(id)}
      schema={toldSchema}
      shape={(values) => ({ at: onDay(today()), words: typedStatement(values, id) })}
      send={(given) => mutateAsync({ resident: resident.id, id: row.id, ...given })}
      verb="Save this word"
      onDone={onDone}
    >
      {(form) => <StatementFields form={form} resident={resident} people={people} />}
    </InlineForm>
  );
}

/** No longer wanted, or no longer what it was. It stays to be read, with why. */
export function EndForm({ resident, row, onDone }: ActProps) {
  const { mutateAsync } = useTell('routines.end');
  return (
    <ReasonForm
      title={`End it: ${row.routine.what}`}
      name={`routines:${row.id}:end`}
      resident={resident.id}
      label={`Why it ends, and what ${resident.preferredName} said or showed to it`}
      verb="Save that it has ended"
      send={(given) => mutateAsync({ resident: resident.id, id: row.id, ...given })}
      onDone={onDone}
    />
  );
}
