import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type Heading, tierInWords, tiers, tierToBeginWith } from '../../../db/life-history/model.ts';
import { DateField } from '../../look/fields/DateField.tsx';
import { headingChoices } from './form.ts';
import { PeriodField } from './PeriodField.tsx';
import { PictureField } from './PictureField.tsx';
import type { PartProps } from './parts.tsx';
import { RecordingField } from './RecordingField.tsx';
import styles from './StorySheet.module.css';

/** What it is about, when in the life it was, where, with whom, its photographs and recordings. */
export function StoryPart({ typed, problems, everyone, onChange }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby="sheet-story">
      <h2 id="sheet-story">Where it belongs in the story</h2>
      <div className="ow-pair">
        <NativeSelect
          label="What it is about"
          value={typed.heading}
          error={problems.heading}
          data={[{ value: '', label: 'Choose' }, ...headingChoices]}
          onChange={({ currentTarget: { value } }) => {
            const heading = value as Heading | '';
            onChange(heading === '' ? { heading } : { heading, tier: tierToBeginWith(heading) });
          }}
        />
        <TextInput
          label="In a few words"
          placeholder="The early ovens, Co-op bakery"
          value={typed.title}
          maxLength={100}
          autoComplete="off"
          dir="auto"
          error={problems.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      </div>
      <PeriodField value={typed.period} onChange={(period) => onChange({ period })} error={problems.period} />
      <div className="ow-pair">
        <TagsInput
          label="Places"
          description="Type one and press Enter."
          value={typed.places}
          maxTags={8}
          error={problems.places}
          onChange={(places) => onChange({ places })}
          acceptValueOnBlur
        />
        <TagsInput
          label="People in it"
          description="Choose, or type a name and press Enter."
          data={everyone.people.map(({ name }) => name)}
          value={typed.people.map((key) => everyone.people.find(({ id }) => key === `person:${id}`)?.name ?? key)}
          maxTags={12}
          error={problems.people}
          onChange={(names) => onChange({ people: names.map((name) => keyOf(name, typed.people, everyone)) })}
          acceptValueOnBlur
        />
      </div>
      <PictureField
        value={typed.photographs}
        onChange={(photographs) => onChange({ photographs })}
        error={problems.photographs}
        paper={typed.whose === 'documented'}
      />
      <RecordingField
        value={typed.recordings}
        onChange={(recordings) => onChange({ recordings })}
        error={problems.recordings}
      />
    </section>
  );
}

/** A typed name that is one of the people here stands for them; where two share it, whoever was chosen before stays. */
function keyOf(name: string, before: readonly string[], { people }: PartProps['everyone']): string {
  const called = people.filter((each) => each.name === name).map(({ id }) => `person:${id}`);
  return called.find((key) => before.includes(key)) ?? called[0] ?? name;
}

/** What it changes in an ordinary day, and who may read it. */
export function CarePart({ resident, typed, problems, onChange }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby="sheet-care">
      <h2 id="sheet-care">How it is used in care</h2>
      <Textarea
        label={`What it changes in an ordinary day for ${resident.preferredName}`}
        placeholder="Awake at five is not “unsettled”. Tea, a light, and trays to set."
        value={typed.useInCare}
        maxLength={600}
        error={problems.useInCare}
        onChange={(event) => onChange({ useInCare: event.currentTarget.value })}
      />
      <div className="ow-pair">
        <Textarea
          label="Say"
          placeholder="Ask what the work was like."
          value={typed.say}
          maxLength={300}
          error={problems.say}
          onChange={(event) => onChange({ say: event.currentTarget.value })}
        />
        <Textarea
          label="Better not"
          placeholder="Do not put the year right."
          value={typed.avoid}
          maxLength={300}
          error={problems.avoid}
          onChange={(event) => onChange({ avoid: event.currentTarget.value })}
        />
      </div>
      <div className="ow-pair">
        <DateField
          label="Last seen to hold"
          description="The day on which someone saw that it is still so. Leave empty if nobody has."
          value={typed.lastSeenToHold}
          onChange={(lastSeenToHold) => onChange({ lastSeenToHold })}
          error={problems.lastSeenToHold ?? null}
        />
        <NativeSelect
          label="Who may read it"
          value={typed.tier}
          error={problems.tier}
          data={tiers.map((value) => ({ value, label: tierInWords[value] }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ tier: tiers.find((tier) => tier === value) ?? typed.tier })
          }
        />
      </div>
    </section>
  );
}
