import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { type ProfileName, packRequest, profiles } from '../../db/packs/model.ts';
import { whyNothingShared } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { personId, type ResidentId, residentId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { dayPlus } from '../look/when.ts';
import { HowItLeaves, type WayOut } from './HowItLeaves.tsx';
import styles from './Packs.module.css';

interface Typed {
  profile: ProfileName;
  who: 'all' | 'some';
  some: string[];
  person: string;
  from: string | null;
  to: string | null;
  knownOn: string | null;
  why: string;
  forWhom: string;
  folder: string;
  way: WayOut;
  pin: string;
}
type Form = UseFormReturnType<Typed>;

/** What each profile is called on its key, and what it holds. */
const about: Record<ProfileName, { label: string; holds: string }> = {
  inspector: {
    label: 'Inspector',
    holds:
      'Life history, daily choices and best interests, kept apart, each person’s own words first; arranged as the regulator asks.',
  },
  commissioner: {
    label: 'Commissioner',
    holds:
      'From a preference to what changed, what was talked about at assessment and review, family beside the person. For everyone, a paper of home totals without names goes with it.',
  },
  family: {
    label: 'Family',
    holds:
      'What each person agreed to share with the one who gets it, and nothing else. Nobody gets one by being a relative.',
  },
  'subject-access': {
    label: 'Their own record',
    holds:
      'Everything that is held about the person, without what a manager decided to leave out. Write down first who asks: on the person’s front page, “Who asks”.',
  },
  'know-me': {
    label: 'Know-me cards',
    holds:
      'A card for a hospital of each, with what its form begins with. Choose line by line on the person’s own card; the card for the wall is made there too.',
  },
};

/** A pack for somebody outside: for whom, about whom, of which days, and why. */
export function PackForm({ resident, onStarted }: { resident?: ResidentId; onStarted: (job: string) => void }) {
  const residents = useAsk('residents.list', {});
  const start = useTell('packs.start');
  const startPlain = useTell('packs.startPlain');
  const today = londonDay(new Date().toISOString());
  const form = useForm<Typed>({
    initialValues: {
      ...{ profile: 'inspector', who: resident ? 'some' : 'all', some: resident ? [resident] : [], person: '' },
      ...{ from: dayPlus(today, -90), to: today, knownOn: null, why: '', forWhom: '', folder: '' },
      ...{ way: 'protected', pin: '' },
    },
    validate: {
      some: (some, { who }) => (who === 'all' || some.length > 0 ? null : 'Please choose somebody.'),
      why: (why) => packRequest.shape.why.safeParse(why).error?.issues[0]?.message ?? null,
      forWhom: (forWhom, { profile }) =>
        isForNamed(profile) ? null : (packRequest.shape.forWhom.safeParse(forWhom).error?.issues[0]?.message ?? null),
      folder: (folder) => (folder.trim() ? null : 'Please choose a folder.'),
      pin: (pin, { way, profile }) =>
        way === 'protected' || profile === 'know-me' || pin
          ? null
          : 'Please type your PIN: a plain print is signed for.',
      to: (to, { from }) => (from && to && from > to ? 'The last day is before the first.' : null),
    },
  });
  const submit = ({ who, some, person, forWhom, way, pin, ...rest }: Typed) => {
    const request = {
      ...rest,
      ...(hasDays(rest.profile) ? {} : { from: null, to: null, knownOn: null }),
      resident: who === 'all' ? ('all' as const) : some.map((id) => residentId.parse(id)),
      person: person && some.length === 1 && who === 'some' ? personId.parse(person) : null,
      request: null,
      forWhom: isForNamed(rest.profile) ? about[rest.profile].label : forWhom,
    };
    const onSuccess = (started: { job: string }) => onStarted(started.job);
    if (way === 'protected' || rest.profile === 'know-me') start.mutate(request, { onSuccess });
    else startPlain.mutate({ ...request, as: way, pin }, { onSuccess });
  };
  const { profile } = form.values;
  return (
    <form className={styles.form} onSubmit={form.onSubmit(submit)}>
      <Keys legend="Which pack?" columns={3}>
        {profiles.map((each) => (
          <Key
            key={each}
            label={about[each].label}
            pressed={profile === each}
            onPress={() => form.setFieldValue('profile', each)}
          />
        ))}
      </Keys>
      <p>{about[profile].holds}</p>
      <AboutWhom form={form} residents={residents.data ?? []} />
      {hasDays(profile) && <Days form={form} />}
      <div className="ow-pair">
        {!isForNamed(profile) && (
          <TextInput
            label="For whom"
            description="Printed on the front page."
            autoComplete="off"
            {...form.getInputProps('forWhom')}
          />
        )}
        <TextInput
          label="Why it is made"
          description="Printed there too, and kept in the record."
          autoComplete="off"
          {...form.getInputProps('why')}
        />
      </div>
      <PathField
        label="Save it in this folder"
        value={form.values.folder}
        onChange={(folder) => form.setFieldValue('folder', folder)}
        error={form.errors['folder']}
      />
      {profile !== 'know-me' && (
        <HowItLeaves
          value={form.values.way}
          onChange={(way) => form.setFieldValue('way', way)}
          pin={form.values.pin}
          onPin={(pin) => form.setFieldValue('pin', pin)}
          pinError={form.errors['pin']?.toString() ?? null}
        />
      )}
      <FormError error={start.error ?? startPlain.error} />
      <div>
        <Button type="submit" variant="filled" disabled={start.isPending || startPlain.isPending}>
          Make the pack
        </Button>
      </div>
    </form>
  );
}

/** A card is of today, and a person’s own copy of everything. */
const hasDays = (profile: ProfileName) => profile !== 'know-me' && profile !== 'subject-access';

/** Whose reader is named by the record itself: whoever may have it, or whoever asked. */
const isForNamed = (profile: ProfileName) =>
  profile === 'family' || profile === 'subject-access' || profile === 'know-me';

function AboutWhom({ form, residents }: { form: Form; residents: readonly ResidentRow[] }) {
  const { who, some, profile } = form.values;
  const [only] = some.length === 1 && who === 'some' ? residents.filter(({ id }) => id === some[0]) : [];
  return (
    <>
      <Keys legend="About whom?" columns={2}>
        <Key label="Everyone, one each" pressed={who === 'all'} onPress={() => form.setFieldValue('who', 'all')} />
        <Key label="One or several" pressed={who === 'some'} onPress={() => form.setFieldValue('who', 'some')} />
      </Keys>
      {who === 'some' && (
        <MultiSelect
          label="Residents"
          placeholder={some.length === 0 ? 'Choose' : ''}
          searchable
          data={residents.map(({ id, preferredName, fullName, room }) => ({
            value: id,
            label: `${preferredName} (${fullName}, room ${room})`,
          }))}
          {...form.getInputProps('some')}
        />
      )}
      {profile === 'family' && only && <WhoGetsIt form={form} resident={only} />}
    </>
  );
}

function WhoGetsIt({ form, resident }: { form: Form; resident: ResidentRow }) {
  const people = useAsk('people.list', { resident: resident.id });
  const chosen = people.data?.find(({ id }) => id === form.values.person);
  const why = chosen ? whyNothingShared(resident, chosen) : null;
  return (
    <>
      <NativeSelect
        label="Which of their people"
        data={[
          { value: '', label: 'Everybody with whom something may be shared, one each' },
          ...(people.data ?? []).map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
        ]}
        {...form.getInputProps('person')}
      />
      {why && <Notice kind="warn" title={why} />}
      {chosen && !why && <p>May be shared: {chosen.involvement.mayShare.join(', ')}.</p>}
    </>
  );
}

function Days({ form }: { form: Form }) {
  return (
    <>
      <div className="ow-pair">
        <DateField
          label="First day"
          description="Leave empty to begin at the beginning."
          value={form.values.from}
          onChange={(day) => form.setFieldValue('from', day)}
        />
        <DateField
          label="Last day"
          description="Leave empty to go on until now."
          value={form.values.to}
          onChange={(day) => form.setFieldValue('to', day)}
          error={form.errors['to']?.toString() ?? null}
        />
      </div>
      <DateField
        label="As the record was known at the end of"
        description="Leave empty for now. With a day, what was written down later is left out."
        value={form.values.knownOn}
        onChange={(day) => form.setFieldValue('knownOn', day)}
      />
    </>
  );
}
