import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';
import { isPersonsChannel } from '../../db/voices/model.ts';
import { useAsk } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import type { Values } from './ReviewForm.tsx';
import styles from './support-plan.module.css';
import { speakerOf } from './words.ts';

/** One thing that was talked about, as it is typed. */
export interface TypedTalk {
  title: string;
  element: string;
  views: string[];
  understood: string;
  decided: string;
  informedBy: string[];
}

/** A planned meeting brings its agenda; a thing of the plan brings itself. */
export const talksFrom = ({ meeting, elements }: Plan): TypedTalk[] =>
  (meeting?.meeting.agenda ?? []).map(({ title }) => ({
    ...nothingTyped,
    title,
    element: elements.find(({ ended, wording }) => !ended && wording.title === title)?.id ?? '',
  }));

const nothingTyped: TypedTalk = { title: '', element: '', views: [], understood: '', decided: '', informedBy: [] };

/** What is typed, as the record knows it; what was not touched at all is left out. */
export const talkedFrom = (typed: readonly TypedTalk[]) =>
  typed
    .filter(
      ({ title, understood, decided, views }) =>
        title.trim() && (understood.trim() || decided.trim() || views.length > 0),
    )
    .map(({ element, ...talk }) => ({ ...talk, element: element || null }));

interface TalkedThingsProps {
  form: UseFormReturnType<Values>;
  resident: ResidentRow;
  people: People;
  plan: Plan;
}

/** The agenda, thing by thing: whose views were given on it, how it was understood, what was decided and because of whom. */
export function TalkedThings({ form, resident, people, plan }: TalkedThingsProps) {
  const voices = useAsk('voices.list', { resident: resident.id }).data ?? [];
  const views = voices
    .filter(({ withdrawn }) => withdrawn === null)
    .toSorted((a, b) => Number(isPersonsChannel(b.words.voice)) - Number(isPersonsChannel(a.words.voice)))
    .map(({ voice, words }) => ({ value: voice, label: `${speakerOf(words, people)}: ${words.words.slice(0, 90)}` }));
  const { talked } = form.values;
  return (
    <section className="ow-stack" aria-label="Thing by thing">
      <h4>Thing by thing</h4>
      <p className="ow-note">
        A view is written down at its part of the plan, in the words of whoever gave it. Here it is only chosen.
      </p>
      {talked.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a thing has no name of its own until one is typed
        <OneThing key={index} {...{ form, index, views, plan }} name={resident.preferredName} />
      ))}
      <div>
        <Button onClick={() => form.insertListItem('talked', nothingTyped)}>
          {talked.length === 0 ? 'Add a thing that was talked about' : 'Add another thing'}
        </Button>
      </div>
    </section>
  );
}

interface OneThingProps extends Pick<TalkedThingsProps, 'form' | 'plan'> {
  index: number;
  views: { value: string; label: string }[];
  name: string;
}

function OneThing({ form, index, views, plan, name }: OneThingProps) {
  const at = <K extends keyof TypedTalk>(field: K) => form.getInputProps(`talked.${index}.${field}`);
  const chosen = new Set(form.values.talked[index]?.views ?? []);
  const standing = plan.elements.filter(({ ended }) => !ended);
  return (
    <fieldset className={styles.talked}>
      <legend>Thing {index + 1}</legend>
      <div className="ow-pair">
        <TextInput label="What it was" maxLength={80} autoComplete="off" {...at('title')} />
        <NativeSelect
          label="In the plan"
          data={[
            { value: '', label: 'Nothing in the plan yet' },
            ...standing.map(({ id, wording }) => ({ value: id, label: wording.title })),
          ]}
          {...at('element')}
        />
      </div>
      <MultiSelect label="Views given on it" searchable hidePickedOptions data={views} {...at('views')} />
      <Textarea
        label={`How it was found out that ${name} had understood`}
        description="Said back, shown, asked the other way round; or why it could not be found out."
        autosize
        {...at('understood')}
      />
      <Textarea label="What was decided, if anything" autosize {...at('decided')} />
      <MultiSelect
        label="The views that it rests on"
        description={`Where none of these is ${name}’s own, that stands beside it.`}
        data={views.filter(({ value }) => chosen.has(value))}
        {...at('informedBy')}
      />
      <div>
        <Button variant="subtle" onClick={() => form.removeListItem('talked', index)}>
          Take thing {index + 1} out
        </Button>
      </div>
    </fieldset>
  );
}
