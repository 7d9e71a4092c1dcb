import { TextInput, UnstyledButton } from '@mantine/core';
import {
  IconArrowsExchange,
  IconBan,
  IconCards,
  IconDots,
  IconHelpCircle,
  IconMessage,
  IconMug,
  IconPhoto,
  IconPlus,
  IconRepeat,
} from '@tabler/icons-react';
import { useState } from 'react';
import {
  type DailyChoiceRow,
  type Domain,
  domainInWords,
  howOfferedInWords,
  listInWords,
  namesOf,
  type Offering,
} from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { photographUrl, servedWidth } from '../look/frame/Portrait.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import styles from './DailyChoices.module.css';
import { domainIcon } from './domains.ts';
import { answered, type ChoiceForm, offer, type Offered as Thing, takeBack, wayOn } from './form.ts';
import { OfferPhotograph } from './OfferPhotograph.tsx';
import { drawings } from './pictures.ts';
import { WaysOfOffering } from './WaysOfOffering.tsx';

export interface PartProps {
  resident: ResidentRow;
  form: ChoiceForm;
  onChange: (change: (form: ChoiceForm) => ChoiceForm) => void;
}

/** The first column: what was offered, which of it was taken, and how it was put. */
export function Offered({ last, ...props }: PartProps & { last: DailyChoiceRow | undefined }) {
  const { form } = props;
  return (
    <div className={styles.column}>
      {form.domain === null ? <About {...props} /> : <Asked {...props} />}
      {form.named && <HowOffered {...props} last={last} />}
    </div>
  );
}

const usual = 9;

/** Nothing named yet: what was offered together lately is one tap away, anything else two. */
function About({ resident, onChange }: PartProps) {
  const [all, setAll] = useState(false);
  const before = useAsk('dailyChoices.offeredBefore', { resident: resident.id });
  const sets = before.data?.together ?? [];
  const domains = namesOf(domainInWords).slice(0, all ? undefined : usual - 1);
  const take = (set: (typeof sets)[number]) =>
    onChange((form) => ({
      ...set.reduce((so, { label, domain: _, ...thing }) => offer(so, label, { label, ...thing }), form),
      domain: set[0]?.domain ?? null,
      named: true,
    }));
  return (
    <>
      {sets.length > 0 && (
        <Keys legend="Offered again" hint="as lately" columns={1}>
          {sets.map((set, index) => (
            <Key
              key={listInWords(set.map(({ label }) => label))}
              label={listInWords(
                set.map(({ label }) => label),
                'or',
              )}
              {...(set[0] ? { icon: domainIcon[set[0].domain] } : {})}
              pressed={false}
              shortcut={String(index + 1)}
              onPress={() => take(set)}
            />
          ))}
        </Keys>
      )}
      <fieldset className="ow-plain">
        <legend>{sets.length > 0 ? 'Or something new' : 'What was it about?'}</legend>
        <div className={styles.small}>
          {domains.map((domain, index) => (
            <Key
              key={domain}
              label={domainInWords[domain]}
              pressed={false}
              {...(sets.length + index < 9 ? { shortcut: String(sets.length + index + 1) } : {})}
              onPress={() => onChange((form) => ({ ...form, domain }))}
            />
          ))}
          {!all && <Key label="More" icon={IconDots} pressed={false} onPress={() => setAll(true)} />}
        </div>
      </fieldset>
    </>
  );
}

function Asked(props: PartProps) {
  const { resident, form, onChange } = props;
  const { they } = pronounsOf(resident);
  const domain = form.domain ?? 'other';
  const Icon = domainIcon[domain];
  const reset = () => onChange((so) => ({ ...so, domain: null, offered: [], named: false, answer: null }));
  return (
    <>
      <div className={styles.about}>
        <span className="ow-row">
          <Icon size={24} aria-hidden />
          <b>{domainInWords[domain]}</b>
        </span>
        <UnstyledButton className={styles.quiet} onClick={reset}>
          Start again
        </UnstyledButton>
      </div>
      {form.offered.length > 0 && (
        <Keys legend="Offered" hint={form.named ? `tap the one ${they} chose` : 'tap to take off'}>
          <Tiles {...props} />
        </Keys>
      )}
      {form.named ? <Answers {...props} /> : <Naming {...props} domain={domain} />}
    </>
  );
}

function Tiles({ form, onChange }: PartProps) {
  return form.offered.map((thing, index) => {
    const chosen = form.answer?.type === 'chosen' && form.answer.option === index;
    const press = () =>
      onChange((so) => (so.named ? answered(so, { type: 'chosen', option: index }) : takeBack(so, index)));
    return (
      <div key={thing.label} className={styles.tiles}>
        <Key
          label={thing.label}
          pressed={chosen}
          picture={<Picture of={thing} />}
          shortcut={form.named ? String(index + 1) : undefined}
          onPress={press}
        />
      </div>
    );
  });
}

function Picture({ of: { photograph, picture } }: { of: Thing }) {
  if (photograph) return <img src={photographUrl(photograph, servedWidth(180))} alt="" draggable={false} />;
  const Drawing = picture ? drawings[picture] : IconCards;
  return <Drawing size={72} stroke={1.5} aria-hidden />;
}

/** Naming what was offered: from what was offered before, or freshly typed. */
function Naming({ resident, form, onChange, domain }: PartProps & { domain: Domain }) {
  const [typed, setTyped] = useState('');
  const before = useAsk('dailyChoices.offeredBefore', { resident: resident.id, domain });
  const chosen = new Set(form.offered.map(({ label }) => label.toLocaleLowerCase('en-GB')));
  const known = (before.data?.labels ?? [])
    .filter(({ label }) => !chosen.has(label.toLocaleLowerCase('en-GB')))
    .slice(0, 6);
  const add = () => {
    onChange((so) => offer(so, typed));
    setTyped('');
  };
  return (
    <>
      {known.length > 0 && (
        <Keys legend="Offered before">
          {known.map(({ domain: _, ...thing }, index) => (
            <Key
              key={thing.label}
              label={thing.label}
              icon={thing.picture ? drawings[thing.picture] : IconPlus}
              pressed={false}
              shortcut={String(index + 1)}
              onPress={() => onChange((so) => offer(so, thing.label, thing))}
            />
          ))}
        </Keys>
      )}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') onChange((so) => ({ ...so, named: so.offered.length > 0 }));
          else add();
        }}
      >
        <TextInput
          label="What was offered?"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={80}
          autoComplete="off"
          autoFocus={known.length === 0}
        />
        <UnstyledButton className={styles.quiet} type="submit" disabled={typed.trim() === ''}>
          Add
        </UnstyledButton>
      </form>
      {form.offered.length > 0 && (
        <>
          <OfferPhotograph form={form} onChange={onChange} />
          <Key
            label={form.offered.length === 1 ? 'Only this was offered' : 'These were offered'}
            pressed={false}
            shortcut="0"
            onPress={() => onChange((so) => ({ ...so, named: true }))}
          />
        </>
      )}
    </>
  );
}

function Answers({ form, onChange }: PartProps) {
  const declined = form.offered.length === 2 ? 'Declined both' : form.offered.length > 2 ? 'Declined all' : 'Declined';
  const take = (type: 'chose-other' | 'declined' | 'no-choice-seen') => () => onChange((so) => answered(so, { type }));
  const { answer } = form;
  return (
    <>
      <div className={styles.more}>
        <Key
          label="Something else"
          icon={IconArrowsExchange}
          shortcut="e"
          pressed={answer?.type === 'chose-other'}
          onPress={take('chose-other')}
        />
        <Key
          label={declined}
          icon={IconBan}
          shortcut="d"
          pressed={answer?.type === 'declined'}
          onPress={take('declined')}
        />
      </div>
      {answer?.type === 'chose-other' && (
        <TextInput
          label="What was it?"
          value={form.other}
          maxLength={120}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, other: value }))}
        />
      )}
      <UnstyledButton
        className={styles.quiet}
        aria-pressed={answer?.type === 'no-choice-seen'}
        aria-keyshortcuts="n"
        onClick={take('no-choice-seen')}
      >
        <IconHelpCircle size={22} aria-hidden />
        No choice could be seen{answer?.type === 'no-choice-seen' ? ' ✓' : ''}
      </UnstyledButton>
    </>
  );
}

const quick: readonly [Offering, string, typeof IconMug][] = [
  ['real-things', 'The real things', IconMug],
  ['pictures', 'Pictures', IconPhoto],
  ['said-aloud', 'Said aloud', IconMessage],
];

/** How it was put: what is usual here is one tap, the aids are one glance away. Last time is offered, never assumed. */
function HowOffered({ form, onChange, last, resident }: PartProps & { last: DailyChoiceRow | undefined }) {
  const [open, setOpen] = useState(false);
  const before =
    last && howOfferedInWords({ howOffered: last.choice.howOffered, swap: { check: 'not-done', second: null } });
  const aids = form.howOffered.filter((way) => !quick.some(([name]) => name === way));
  return (
    <Keys legend="How I offered">
      {before && last.choice.howOffered.length > 0 && form.howOffered.length === 0 && (
        <div style={{ gridColumn: '1 / -1' }}>
          <Key
            label={`As last time: ${before}`}
            shortcut="h"
            pressed={false}
            onPress={() => onChange((so) => ({ ...so, howOffered: last.choice.howOffered }))}
          />
        </div>
      )}
      {quick.map(([way, label, icon]) => (
        <Key
          key={way}
          label={label}
          icon={icon}
          pressed={form.howOffered.includes(way)}
          onPress={() => onChange((so) => wayOn(so, way))}
        />
      ))}
      <Key
        label="Swapped sides, same"
        icon={IconRepeat}
        pressed={form.swap === 'same'}
        onPress={() => onChange((so) => ({ ...so, swap: so.swap === 'same' ? 'not-done' : 'same' }))}
      />
      <UnstyledButton className={styles.quiet} style={{ gridColumn: '1 / -1' }} onClick={() => setOpen(true)}>
        {aids.length > 0
          ? `And ${howOfferedInWords({ howOffered: aids, swap: { check: 'not-done', second: null } })}. Change`
          : 'Other ways, glasses, hearing aid'}
      </UnstyledButton>
      <WaysOfOffering
        opened={open}
        onClose={() => setOpen(false)}
        form={form}
        onChange={onChange}
        resident={resident}
      />
    </Keys>
  );
}
