import { Textarea, TextInput } from '@mantine/core';
import { conclusions } from '../../../db/capacity/model.ts';
import { Challenged } from '../../evidence/Challenged.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { HeardField } from '../form/HeardField.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import { Tri } from '../form/Tri.tsx';
import type { PartProps } from './Ground.tsx';

/** Part 7: the assessor's own conclusion, never worked out from the answers. */
export function Conclusion({ resident, form }: PartProps) {
  const { conclusion } = form.values;
  return (
    <>
      <LawMargin refs={['s2-4', 's2-3']}>
        <Tri
          legend={`${resident.preferredName}, for this decision, now`}
          options={conclusions}
          value={conclusion.conclusion}
          onChange={(next) => form.setFieldValue('conclusion.conclusion', next)}
          error={form.errors['given.conclusion.conclusion'] ? String(form.errors['given.conclusion.conclusion']) : null}
        />
        <Textarea
          label="Your reasons"
          minRows={3}
          {...form.getInputProps('conclusion.reasons')}
          error={form.errors['given.conclusion.reasons']}
        />
        <Challenged text={conclusion.reasons} />
      </LawMargin>
      <LawMargin refs={['s4-3']}>
        <DateField
          label="Look at it again on"
          value={conclusion.reviewOn}
          onChange={(day) => form.setFieldValue('conclusion.reviewOn', day)}
        />
        <TextInput label="Or sooner, if" {...form.getInputProps('conclusion.reviewWhen')} />
      </LawMargin>
    </>
  );
}

/** Part 8: how the person was told, what they said then, and who sees it differently. */
export function Told({ resident, people, form }: PartProps) {
  const { person, others } = form.values;
  const name = resident.preferredName;
  return (
    <>
      <LawMargin refs={['s4-4']}>
        <Textarea label={`How ${name} was told`} {...form.getInputProps('person.told.how')} />
        <HeardField
          resident={resident}
          value={person.told.answer}
          onChange={(heard) => form.setFieldValue('person.told.answer', heard)}
          hint="when told"
        />
      </LawMargin>
      <LawMargin refs={[]}>
        <SomeoneField
          label="Does anyone see it differently?"
          people={people}
          value={others.disputedBy}
          onChange={(who) => form.setFieldValue('others.disputedBy', who)}
        />
        {others.disputedBy && <Textarea label="What they say" {...form.getInputProps('others.disputed')} />}
      </LawMargin>
    </>
  );
}
