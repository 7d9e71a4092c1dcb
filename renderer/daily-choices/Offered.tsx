import { TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowsExchange, IconBan, IconHelpCircle } from '@tabler/icons-react';
import { type DailyChoiceRow, type Domain, domainInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { About } from './About.tsx';
import styles from './DailyChoices.module.css';
import { domainIcon } from './domains.ts';
import { answered, type ChoiceForm, type Offered as Thing, takeBack } from './form.ts';
import { HowOffered } from './HowOffered.tsx';
import { Naming, StartAgain } from './Naming.tsx';

export interface PartProps {
  resident: ResidentRow;
  form: ChoiceForm;
  onChange: (change: (form: ChoiceForm) => ChoiceForm) => void;
}

interface OfferedProps extends PartProps {
  last: DailyChoiceRow | undefined;
  /** Puts the screen in the resident's hands. */
  onGive: (voice: string | null) => Promise<void>;
}

/** The first column: what was offered, which of it was taken, and how it was put. */
export function Offered({ last, onGive, ...props }: OfferedProps) {
  const { form } = props;
  return (
    <div className={styles.column}>
      {form.domain === null ? <About {...props} /> : <Asked {...props} />}
      {form.named && <HowOffered {...props} last={last} onGive={onGive} />}
    </div>
  );
}

function Asked(props: PartProps) {
  const { resident, form } = props;
  const { they } = pronounsOf(resident);
  const domain = form.domain ?? 'other';
  return (
    <>
      <Keys
        legend={`${domainInWords[domain]} offered`}
        hint={form.named ? `tap the one ${they} chose` : 'tap one to take it off'}
      >
        <Tiles {...props} />
      </Keys>
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
          picture={<Picture of={thing} domain={form.domain ?? 'other'} />}
          shortcut={form.named ? String(index + 1) : undefined}
          onPress={press}
        />
      </div>
    );
  });
}

function Picture({ of, domain }: { of: Thing; domain: Domain }) {
  if (of.photograph || of.picture) return <ThingPicture of={of} width={180} />;
  const Drawing = domainIcon[domain];
  return <Drawing size={72} stroke={1.5} aria-hidden />;
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
      <div className={styles.about}>
        <UnstyledButton
          className={styles.quiet}
          aria-pressed={answer?.type === 'no-choice-seen'}
          aria-keyshortcuts="n"
          onClick={take('no-choice-seen')}
        >
          <IconHelpCircle size={22} aria-hidden />
          No choice seen{answer?.type === 'no-choice-seen' ? ' ✓' : ''}
        </UnstyledButton>
        <StartAgain onChange={onChange} />
      </div>
    </>
  );
}
