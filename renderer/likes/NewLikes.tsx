import { Button, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type LikesQuestion, MOST_CARDS } from '../../db/likes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk, useTell } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './Likes.module.css';

type Cards = LikesQuestion['cards'];
const same = (one: string, other: string) =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');
/** As many of what was offered before as are shown to take cards from. */
const SUGGESTED = 8;

/** What the cards are about, and which: from what was offered before, with its picture, or freshly typed. */
export function NewLikes({ resident }: { resident: ResidentRow }) {
  const open = useTell('likesBoard.open');
  const before = useAsk('dailyChoices.offeredBefore', { resident: resident.id });
  const [topic, setTopic] = useState('');
  const [cards, setCards] = useState<Cards>([]);
  const [typed, setTyped] = useState('');
  const full = cards.length >= MOST_CARDS;
  const has = (label: string) => cards.some((card) => same(card.label, label));
  const add = (card: Cards[number]) => !full && !has(card.label) && setCards([...cards, card]);
  const known = (before.data?.labels ?? []).filter(({ label }) => !has(label)).slice(0, SUGGESTED);
  const addTyped = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    add({ label: typed.trim(), photograph: null, picture: null });
    setTyped('');
  };
  return (
    <div className="ow-stack">
      <TextInput
        label="What are the cards about?"
        description="One thing: food in the evening, washing, being with others."
        maxLength={80}
        autoComplete="off"
        value={topic}
        onChange={({ currentTarget: { value } }) => setTopic(value)}
      />
      {cards.length > 0 && (
        <ul className={styles.chips} aria-label="Cards">
          {cards.map((card) => (
            <li key={card.label}>
              <Button
                rightSection={<IconX size={18} aria-hidden />}
                aria-label={`Take off ${card.label}`}
                onClick={() => setCards(cards.filter((each) => each !== card))}
              >
                <bdi>{card.label}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && !full && (
        <Keys legend="Offered before" columns={4}>
          {known.map(({ label, photograph, picture }) => (
            <Key
              key={label}
              label={label}
              picture={photograph || picture ? <ThingPicture of={{ photograph, picture }} width={160} /> : undefined}
              pressed={false}
              onPress={() => add({ label, photograph, picture })}
            />
          ))}
        </Keys>
      )}
      <form className={styles.add} onSubmit={addTyped}>
        <TextInput
          label="Another card"
          maxLength={80}
          autoComplete="off"
          disabled={full}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <Button type="submit" leftSection={<IconPlus size={20} aria-hidden />} disabled={full || typed.trim() === ''}>
          Add
        </Button>
      </form>
      {full && <p className="ow-note">{MOST_CARDS} cards are as many as can be looked at in one sitting.</p>}
      <p className="ow-note">
        It fills the screen, does not lock, and waits as long as {resident.preferredName} needs. Nothing else can be
        reached from it. To leave with your PIN: press Esc, or hold a finger in a corner for two seconds.
      </p>
      <FormError error={open.error} />
      <div>
        <Button
          variant="filled"
          leftSection={<IconPlayerPlay size={24} aria-hidden />}
          disabled={open.isPending || topic.trim() === '' || cards.length === 0}
          onClick={() => open.mutate({ resident: resident.id, topic, cards })}
        >
          Give {pronounsOf(resident).them} the cards
        </Button>
      </div>
    </div>
  );
}
