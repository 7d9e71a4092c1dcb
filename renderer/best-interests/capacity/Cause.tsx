import { NativeSelect, Textarea } from '@mantine/core';
import { abilities, abilityInWords } from '../../../db/capacity/model.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import type { PartProps } from './Ground.tsx';

type CauseProps = PartProps & { open: boolean };

function NotYet({ name }: { name: string }) {
  return (
    <Notice kind="info" title="This opens once an ability is answered “not able”.">
      Ability first, cause after. If {name} can understand, keep, weigh and tell, there is nothing to explain, and{' '}
      {name} decides.
    </Notice>
  );
}

/** Part 5: only if an ability is not able, the impairment or disturbance (s.2(1)). */
export function Cause({ resident, form, open }: CauseProps) {
  return (
    <LawMargin refs={['s2-1', 's2-2']}>
      {open ? (
        <>
          <Textarea
            label="The impairment or disturbance of mind or brain"
            description="It need not be a formal diagnosis."
            {...form.getInputProps('conclusion.impairment.what')}
            error={form.errors['given.conclusion.impairment']}
          />
          <NativeSelect
            label="Does it last?"
            data={[
              { value: 'permanent', label: 'Permanent' },
              { value: 'temporary', label: 'Temporary' },
              { value: 'not known', label: 'Not known' },
            ]}
            {...form.getInputProps('conclusion.impairment.lasting')}
          />
          <Textarea
            label={`Could ${resident.preferredName} be better able later, and can it wait?`}
            {...form.getInputProps('conclusion.impairment.mayImprove')}
          />
        </>
      ) : (
        <NotYet name={resident.preferredName} />
      )}
    </LawMargin>
  );
}

/** Part 6: the sentence that ties the inability to the impairment, for this decision. */
export function Link({ resident, form, open }: CauseProps) {
  const unable = abilities
    .filter((each) => form.values.assessment[each].finding === 'not able')
    .map((each) => abilityInWords[each].toLowerCase());
  return (
    <LawMargin refs={['s2-1']}>
      {open ? (
        <>
          <p>
            Answered “not able”: {unable.join('; ')}. Say because of what {resident.preferredName} cannot do it, for
            this decision, and what showed it. Could it be something else: pressure from someone, the wording, hearing,
            language, or that {resident.preferredName} simply disagrees?
          </p>
          <Textarea
            label="Because of what, which ability, for this decision, as shown by what"
            minRows={3}
            {...form.getInputProps('conclusion.link')}
            error={form.errors['given.conclusion.link']}
          />
        </>
      ) : (
        <NotYet name={resident.preferredName} />
      )}
    </LawMargin>
  );
}
