import { Button, TextInput } from '@mantine/core';
import { IconArrowRight, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { type Domain, domainInWords } from '../../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { timeInWords } from '../../../db/time/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { useAsk } from '../../api.ts';
import { AreaFrame } from '../../look/frame/AreaFrame.tsx';
import { Portrait } from '../../look/frame/Portrait.tsx';
import { Key } from '../../look/keys/Key.tsx';
import { Keys } from '../../look/keys/Keys.tsx';
import { ThingPicture } from '../../look/pictures/ThingPicture.tsx';
import { Asking } from '../../look/tell/Asking.tsx';
import { useRoute } from '../../route.tsx';
import { domainIcon } from '../domains.ts';
import { type ChoiceForm, emptyForm, offer, takeBack } from '../form.ts';
import styles from './Round.module.css';

const kinds: readonly Domain[] = ['food', 'drink', 'activity', 'outdoors', 'music-and-television', 'faith'];

/** What is offered to several people, and to whom. What each of them chooses is asked of each. */
export function RoundSetUp() {
  const { go } = useRoute();
  const [form, setForm] = useState<ChoiceForm>({ ...emptyForm, domain: 'food' });
  const [people, setPeople] = useState<readonly ResidentId[]>([]);
  const residents = useAsk('residents.list', {});
  const here = residents.data?.filter(({ status }) => status === 'resident') ?? [];
  const { domain, offered } = form;
  const asked = here.filter(({ id }) => people.includes(id));
  const [first] = asked;
  const begin = () =>
    domain &&
    go({
      screen: 'round',
      round: { domain, offered, people: asked.map(({ id }) => id), begun: new Date().toISOString() },
    });
  return (
    <AreaFrame
      area="neutral"
      title="One meal, several people"
      line="The same is offered to each. What each one chooses is asked of each."
    >
      <div className={styles.setUp} data-area="daily-choices">
        <div className="ow-stack">
          <Keys legend="What is it?" columns={3}>
            {kinds.map((kind) => (
              <Key
                key={kind}
                label={domainInWords[kind]}
                icon={domainIcon[kind]}
                pressed={domain === kind}
                onPress={() => setForm((so) => ({ ...so, domain: kind }))}
              />
            ))}
          </Keys>
          <Things form={form} onChange={setForm} />
        </div>
        <div className="ow-stack">
          <Asking asked={residents} what="the residents">
            {() => <People here={here} domain={domain ?? 'food'} chosen={people} onChange={setPeople} />}
          </Asking>
          <div className="ow-row">
            <Button
              variant="filled"
              disabled={!first || offered.length === 0}
              rightSection={<IconArrowRight size={22} aria-hidden />}
              onClick={begin}
            >
              {first ? `Begin with ${first.preferredName}` : 'Begin'}
            </Button>
            {(!first || offered.length === 0) && (
              <p className="ow-note">{offered.length === 0 ? 'What is offered?' : 'Who is asked?'}</p>
            )}
          </div>
        </div>
      </div>
    </AreaFrame>
  );
}

function Things({ form, onChange }: { form: ChoiceForm; onChange: (change: (so: ChoiceForm) => ChoiceForm) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <>
      <Keys legend="What is offered" {...(form.offered.length > 0 ? { hint: 'tap one to take it off' } : {})}>
        {form.offered.map((thing, index) => (
          <Key
            key={thing.label}
            label={thing.label}
            pressed={false}
            picture={<Shown of={thing} domain={form.domain ?? 'food'} />}
            onPress={() => onChange((so) => takeBack(so, index))}
          />
        ))}
      </Keys>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          onChange((so) => offer(so, typed));
          setTyped('');
        }}
      >
        <TextInput
          label="What is offered?"
          description="Two or three things at most, such as: Fish pie. Then: Cheese salad."
          value={typed}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          Add
        </Button>
      </form>
    </>
  );
}

function Shown({ of, domain }: { of: ChoiceForm['offered'][number]; domain: Domain }) {
  const Icon = domainIcon[domain];
  return of.picture || of.photograph ? <ThingPicture of={of} width={140} /> : <Icon size={64} stroke={1.5} />;
}

interface PeopleProps {
  here: readonly ResidentRow[];
  domain: Domain;
  chosen: readonly ResidentId[];
  onChange: (chosen: readonly ResidentId[]) => void;
}

function People({ here, domain, chosen, onChange }: PeopleProps) {
  const { data: written } = useAsk('dailyChoices.writtenToday', { domain });
  const everyone = here.length > 0 && chosen.length === here.length;
  const toggle = (id: ResidentId) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Keys legend="Who is asked" hint="those who are away are not listed" columns={2}>
      <div className={styles.whole}>
        <Key
          label="Everyone who is here"
          icon={IconUsersGroup}
          pressed={everyone}
          onPress={() => onChange(everyone ? [] : here.map(({ id }) => id))}
        />
      </div>
      {here.map(({ id, preferredName, photograph, room }) => {
        const before = written?.find(({ resident }) => resident === id);
        return (
          <div key={id} className={styles.person}>
            <Portrait photograph={photograph} name={preferredName} width={56} />
            <Key
              label={`${preferredName}, room ${room}${before ? `. Written at ${timeInWords(before.written)}` : ''}`}
              pressed={chosen.includes(id)}
              onPress={() => toggle(id)}
            />
          </div>
        );
      })}
    </Keys>
  );
}
