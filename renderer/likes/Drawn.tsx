import { IconMoodEmpty, IconMoodSad, IconMoodSmile, type TablerIcon } from '@tabler/icons-react';
import { type LikesCard, type LikesPlace, likesPlaces, placeInWords } from '../../db/likes/model.ts';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import styles from './Likes.module.css';

const icons: Record<LikesPlace, TablerIcon> = {
  like: IconMoodSmile,
  'not-sure': IconMoodEmpty,
  'do-not-like': IconMoodSad,
};

/** A place of the board: a face and a word, all three alike in size. */
export function PlaceHead({ place }: { place: LikesPlace }) {
  const Icon = icons[place];
  return (
    <>
      <Icon size={44} stroke={1.8} aria-hidden />
      <b>{placeInWords[place]}</b>
    </>
  );
}

/** One card: its picture, and its name. */
export function CardFace({ card }: { card: Pick<LikesCard, 'label' | 'photograph' | 'picture'> }) {
  return (
    <>
      {(card.photograph || card.picture) && (
        <span className={styles.face}>
          <ThingPicture of={card} width={160} />
        </span>
      )}
      <bdi className={styles.name}>{card.label}</bdi>
    </>
  );
}

/** A board drawn again from what was kept of it. */
export function Drawn({ cards }: { cards: readonly LikesCard[] }) {
  return (
    <div className={styles.drawn}>
      {likesPlaces.map((place) => {
        const here = cards.filter((card) => card.place === place);
        return (
          <section key={place} className={styles.zone} aria-label={placeInWords[place]}>
            <div className={styles.head}>
              <PlaceHead place={place} />
            </div>
            <ul className={styles.laid}>
              {here.map((card) => (
                <li key={card.label} className={styles.card}>
                  <CardFace card={card} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
