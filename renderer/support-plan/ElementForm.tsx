import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useRef } from 'react';
import { z } from 'zod';
import type { ResidentRow } from '../../db/residents/model.ts';
import { supportPlanKinds, type ViewRow, viewsIn, type Wording, wording } from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Challenged } from '../evidence/Challenged.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { dayPlus, onDay, today } from '../look/when.ts';
import { CardPicture } from './CardPicture.tsx';
import type { ElementProps } from './ElementPage.tsx';

interface Typed extends Record<string, unknown> {
  title: string;
  card: Wording['card'];
  canStill: string;
  what: string;
  doing: { what: string; who: string; from: string | null }[];
  reviewOn: string | null;
}
/** A plan is looked at again within three months unless somebody says otherwise. */
const REVIEW_DAYS = 90;
const blank = (): Typed => ({
  title: '',
  card: { photograph: null, picture: null },
  canStill: '',
  what: '',
  doing: [],
  reviewOn: dayPlus(today(), REVIEW_DAYS),
});
const typedFrom = ({ canStill, ...rest }: Wording): Typed => ({ ...rest, canStill: canStill ?? '' });

const begun = z.strictObject({ at: happened, wording });

/** Something new in the plan. It is agreed only later, once the views on it are there and each has its answer. */
export function NewElement({ resident, onDone }: { resident: ResidentRow; onDone: (element?: EntryId) => void }) {
  const { mutateAsync } = useTell('plan.begin');
  const begunAs = useRef<EntryId>(undefined);
  return (
    <InlineForm<Typed, typeof begun>
      title="Add to the plan"
      name="plan:new"
      resident={resident.id}
      start={blank()}
      schema={begun}
      shape={(typed) => ({ at: onDay(today()), wording: typed })}
      send={async (given) => {
        const { element } = await mutateAsync({ resident: resident.id, ...given });
        begunAs.current = element;
      }}
      verb="Add it to the plan"
      onDone={() => onDone(begunAs.current)}
    >
      {(form) => <WordingFields form={form} resident={resident} />}
    </InlineForm>
  );
}

interface Changing extends Typed {
  reason: string;
  preference: string;
}
const changed = z.strictObject({
  at: happened,
  wording,
  because: supportPlanKinds['plan.element-changed@1'].body.shape.because,
});

type ChangeElementProps = ElementProps & {
  /** What the person said or showed elsewhere, such as in a review, that may have changed it too. */
  heard?: readonly Pick<ViewRow, 'view' | 'words'>[];
  /** Told once it is saved, before the form closes. */
  onChanged?: () => Promise<unknown>;
  onDone: () => void;
};

/** Words it anew, and says what changed it: best what the person said or showed. What it said before stays. */
export function ChangeElement({ resident, row, heard = [], onChanged, onDone }: ChangeElementProps) {
  const { mutateAsync } = useTell('plan.change');
  const name = resident.preferredName;
  const { their } = pronounsOf(resident);
  const here = viewsIn(row.views, 'person');
  const own = [...here, ...heard.filter(({ view }) => !here.some((each) => each.view === view))];
  return (
    <InlineForm<Changing, typeof changed>
      title="Change what is done"
      name={`plan:${row.id}:change`}
      resident={resident.id}
      start={{ ...typedFrom(row.wording), reason: '', preference: '' }}
      schema={changed}
      shape={({ reason, preference, ...typed }) => ({
        at: onDay(today()),
        wording: typed,
        because: { reason, preference },
      })}
      send={async (given) => {
        await mutateAsync({ resident: resident.id, element: row.id, ...given });
        await onChanged?.();
      }}
      verb="Save the change"
      onDone={onDone}
    >
      {(form) => (
        <>
          <NativeSelect
            label={`What did ${name} say or show that changed it?`}
            description={
              own.length === 0
                ? `Nothing from ${name} is written down here yet: write it down as a view first.`
                : `It then stands beside the change, in ${their} words.`
            }
            data={[
              { value: '', label: 'Something else changed it' },
              ...own.map(({ view, words }) => ({ value: view, label: words.words.slice(0, 100) })),
            ]}
            {...form.getInputProps('preference')}
          />
          <Textarea
            label="What is different now, and why"
            {...form.getInputProps('reason')}
            error={form.errors['because.reason']}
          />
          {/* A form of more fields is a form of these fields. */}
          <WordingFields form={form as unknown as UseFormReturnType<Typed>} resident={resident} />
        </>
      )}
    </InlineForm>
  );
}

function WordingFields({ form, resident }: { form: UseFormReturnType<Typed>; resident: ResidentRow }) {
  const name = resident.preferredName;
  const { doing, card } = form.values;
  const wrong = (field: string) => form.errors[`wording.${field}`] ?? null;
  return (
    <>
      <TextInput
        label="What is it about?"
        description="Short, as it would stand on a card: Up before the bread."
        autoComplete="off"
        {...form.getInputProps('title')}
        error={wrong('title')}
      />
      <CardPicture value={card} onChange={(next) => form.setFieldValue('card', next)} />
      <Textarea
        label="What is done"
        description={`As ${name} wants it, by the hour where there is one.`}
        autosize
        minRows={2}
        {...form.getInputProps('what')}
        error={wrong('what')}
      />
      <Challenged text={form.values.what} voice="staff" />
      <Textarea
        label={`What ${name} can still do, and is left to do`}
        autosize
        minRows={1}
        {...form.getInputProps('canStill')}
        error={wrong('canStill')}
      />
      {doing.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
        <div key={index} className="ow-pair">
          <TextInput
            label={`Who does it, ${index + 1}`}
            autoComplete="off"
            {...form.getInputProps(`doing.${index}.who`)}
            error={wrong(`doing.${index}.who`)}
          />
          <TextInput
            label={`What they do, ${index + 1}`}
            autoComplete="off"
            {...form.getInputProps(`doing.${index}.what`)}
            error={wrong(`doing.${index}.what`)}
          />
          <DateField
            label={`From when, ${index + 1}`}
            value={each.from}
            onChange={(from) => form.setFieldValue(`doing.${index}.from`, from)}
            error={wrong(`doing.${index}.from`) ? 'Please give the day.' : null}
          />
          <Button variant="subtle" onClick={() => form.removeListItem('doing', index)}>
            Take line {index + 1} out
          </Button>
        </div>
      ))}
      {doing.length < 8 && (
        <div>
          <Button onClick={() => form.insertListItem('doing', { what: '', who: '', from: today() })}>
            {doing.length === 0 ? 'Say who does what' : 'Somebody else does something'}
          </Button>
        </div>
      )}
      <DateField
        label="Looked at again by"
        value={form.values.reviewOn}
        onChange={(reviewOn) => form.setFieldValue('reviewOn', reviewOn)}
        error={wrong('reviewOn') ? 'Please give the day.' : null}
      />
    </>
  );
}
