import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { unheard } from '../../db/reviews/model.ts';
import type { Column } from '../../db/support-plan/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Challenged } from '../evidence/Challenged.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { onDay, today } from '../look/when.ts';
import { type PointProps, whyNot } from './review.ts';

interface Values extends Record<string, unknown> {
  type: 'tried' | 'not asked' | null;
  how: string;
  saw: string;
  why: string;
}
const schema = z.strictObject({ unheard });

type UnheardFormProps = PointProps & { part: Column; onDone: () => void };

/** Why a voice is not in a point: how the person was asked and what was seen; or why nobody asked now. */
export function UnheardForm({ resident, row, point, part, onDone }: UnheardFormProps) {
  const { mutateAsync } = useTell('reviews.sayUnheard');
  const name = resident.preferredName;
  const isPerson = part === 'person';
  return (
    <InlineForm<Values, typeof schema>
      title={whyNot(part, name)}
      name={`review:${row.id}:${point.key}:${part}-unheard`}
      resident={resident.id}
      start={{ type: isPerson ? null : 'not asked', how: '', saw: '', why: '' }}
      schema={schema}
      shape={({ type, how, saw, why }) => ({
        unheard: { voice: part, because: type === 'tried' ? { type, how, saw } : { type, why } },
      })}
      send={(given) =>
        mutateAsync({ resident: resident.id, review: row.id, point: point.key, at: onDay(today()), ...given })
      }
      verb="Save this"
      onDone={onDone}
    >
      {({ values, errors, getInputProps, setFieldValue }) => (
        <>
          {isPerson && (
            <Keys legend={`Was ${name} asked?`} columns={2}>
              <Key
                label="Asked, and nothing could be heard or seen that answers it"
                pressed={values.type === 'tried'}
                onPress={() => setFieldValue('type', 'tried')}
              />
              <Key
                label="Not asked now"
                pressed={values.type === 'not asked'}
                onPress={() => setFieldValue('type', 'not asked')}
              />
            </Keys>
          )}
          {errors['unheard.because.type'] && <p role="alert">Please say whether {name} was asked.</p>}
          {values.type === 'tried' && (
            <>
              <Textarea
                label="How it was tried"
                description="When, where, with which pictures or things, how often, by whom."
                {...getInputProps('how')}
                error={errors['unheard.because.how']}
              />
              <Textarea
                label="What was seen"
                description="Face, hands, breath, where they looked. What you make of it is not asked here."
                {...getInputProps('saw')}
                error={errors['unheard.because.saw']}
              />
              <Challenged text={values.saw} voice="staff" />
            </>
          )}
          {values.type === 'not asked' && (
            <>
              <Textarea
                label={isPerson ? 'Why not now, and when it is asked' : 'Why there is nothing'}
                {...getInputProps('why')}
                error={errors['unheard.because.why']}
              />
              <Challenged text={values.why} voice="staff" />
            </>
          )}
        </>
      )}
    </InlineForm>
  );
}
