import { Button, UnstyledButton } from '@mantine/core';
import {
  IconEye,
  IconFileText,
  IconIdBadge2,
  IconMessageForward,
  IconQuoteFilled,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { pronounsOf } from '../../look/pronouns.ts';
import type { Whose } from './form.ts';
import styles from './StorySheet.module.css';

interface Choice {
  whose: Whose;
  icon: TablerIcon;
  title: string;
  line: string;
}

function choicesFor(resident: ResidentRow): Choice[] {
  const { preferredName: name } = resident;
  const { they, their } = pronounsOf(resident);
  return [
    {
      whose: 'said',
      icon: IconQuoteFilled,
      title: `${name} said it`,
      line: `${their} very words, to someone who works here`,
    },
    {
      whose: 'showed',
      icon: IconEye,
      title: `${name} showed it`,
      line: `without words: what ${they} did, as anyone there saw it`,
    },
    {
      whose: 'documented',
      icon: IconFileText,
      title: `${name} wrote it, earlier`,
      line: 'a letter, a diary, a statement that someone here has seen',
    },
    {
      whose: 'reported',
      icon: IconMessageForward,
      title: `${name} used to say it`,
      line: `as someone who knows ${their} life remembers it`,
    },
    {
      whose: 'own-view',
      icon: IconUsers,
      title: 'Family, a friend or an advocate',
      line: `what they think or remember themselves`,
    },
    { whose: 'staff', icon: IconIdBadge2, title: 'Staff or a professional', line: 'what was seen here, or an opinion' },
  ];
}

interface WhoseWordsProps {
  resident: ResidentRow;
  value: Whose | null;
  /** Whose words they are never changes by a correction. */
  fixed: boolean;
  onChange: (whose: Whose | null) => void;
}

/** The first question of all: whose words are these? Everything after it depends on the answer. */
export function WhoseWords({ resident, value, fixed, onChange }: WhoseWordsProps) {
  const choices = choicesFor(resident);
  const chosen = choices.find(({ whose }) => whose === value);
  if (chosen) {
    const Icon = chosen.icon;
    return (
      <div className={styles.chosen} data-whose={chosen.whose}>
        <Icon size={28} aria-hidden />
        <p>
          <b>{chosen.title}</b>: {chosen.line}
        </p>
        {fixed ? (
          <p className="ow-note">
            Whose words they are is never changed by a correction. Withdraw it, and record it again.
          </p>
        ) : (
          <Button onClick={() => onChange(null)}>Change whose words</Button>
        )}
      </div>
    );
  }
  return (
    <fieldset className="ow-plain">
      <legend className={styles.question}>Whose words are these?</legend>
      <div className={styles.choices}>
        {choices.map(({ whose, icon: Icon, title, line }) => (
          <UnstyledButton key={whose} className={styles.choice} data-whose={whose} onClick={() => onChange(whose)}>
            <Icon size={30} aria-hidden />
            <span>
              <b>{title}</b>
              <span className="ow-note">{line}</span>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  );
}
