import { IconEye, IconFileText, IconIdBadge2, IconMessageForward, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { langOf } from '../languages.ts';
import styles from './VoiceCard.module.css';

/** Words kept as said; where they are in another language, with the translation and who made it. */
export interface Spoken {
  words: string;
  language?: { language: string; translation: string | null; translatedBy: string | null } | null;
}

/**
 * The person's own three notations have no field for a speaker: nobody else's words can be put on them. The others name
 * whose they are.
 */
export type VoiceCardProps = Spoken & {
  /** When, where, how it was heard: never left out. */
  caption: string;
  size?: 'small' | 'usual' | 'large';
  /** An entry that was corrected stays readable, struck through. */
  struck?: boolean;
  /** The same words with what was searched for marked in them. */
  marked?: ReactNode;
  children?: ReactNode;
} & (
    | { voice: 'said' | 'showed' | 'documented'; person: string }
    | { voice: 'reported'; person: string; reporter: string }
    | { voice: 'own-view'; speaker: string; relation?: string }
    | { voice: 'staff'; speaker: string }
  );

/** One statement of one voice: who, when and how above, the words below, in a notation that holds without colour. */
export function VoiceCard(props: VoiceCardProps) {
  const { words, caption, language = null, size = 'usual', struck = false, marked, children } = props;
  const own = props.voice === 'said' || props.voice === 'showed' || props.voice === 'documented';
  const quoted = props.voice === 'said' || props.voice === 'documented';
  const lang = langOf(language?.language);
  const text = marked ?? (struck ? <s>{words}</s> : words);
  return (
    <figure className={styles.card} data-voice={props.voice} data-size={size} data-own={own || undefined}>
      <figcaption>
        {iconOf(props.voice)}
        <span>
          <b>{whoOf(props)}</b> {caption}
          {language && `, in ${language.language}`}
        </span>
      </figcaption>
      <blockquote className={styles.words} dir="auto" {...(lang ? { lang } : {})}>
        {quoted ? <q>{text}</q> : text}
      </blockquote>
      {language?.translation && (
        <div className={styles.translation}>
          <p>{language.translation}</p>
          <p className="ow-note">
            In English{language.translatedBy ? `, by ${language.translatedBy}` : ', translator not named'}
          </p>
        </div>
      )}
      {children}
    </figure>
  );
}

function whoOf(props: VoiceCardProps): ReactNode {
  switch (props.voice) {
    case 'said':
      return (
        <>
          <bdi>{props.person}</bdi> said
        </>
      );
    case 'showed':
      return (
        <>
          <bdi>{props.person}</bdi> showed
        </>
      );
    case 'documented':
      return (
        <>
          <bdi>{props.person}</bdi> wrote
        </>
      );
    case 'reported':
      return (
        <>
          <bdi>{props.reporter}</bdi> told us what <bdi>{props.person}</bdi> said
        </>
      );
    case 'own-view':
      return (
        <>
          <bdi>{props.speaker}</bdi>
          {props.relation && `, ${props.relation}`}: own view
        </>
      );
    case 'staff':
      return <bdi>{props.speaker}</bdi>;
  }
}

function iconOf(voice: VoiceCardProps['voice']) {
  switch (voice) {
    case 'said':
      return (
        <i className={styles.quote} aria-hidden>
          “
        </i>
      );
    case 'showed':
      return <IconEye size={20} aria-hidden />;
    case 'documented':
      return <IconFileText size={20} aria-hidden />;
    case 'reported':
      return <IconMessageForward size={20} aria-hidden />;
    case 'own-view':
      return <IconUsers size={20} aria-hidden />;
    case 'staff':
      return <IconIdBadge2 size={20} aria-hidden />;
  }
}
