import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import styles from './DailyChoices.module.css';
import type { PartProps } from './Offered.tsx';
import { markPlace, type Place } from './stood.ts';

const legends: Record<Place, string> = {
  left: 'On the left',
  right: 'On the right',
  first: 'Named first',
  last: 'Named last',
};

/** Where each thing stood, and which was named first: with it a habit of one side can be told from a choice. */
export function WhereTheyStood({ resident, form, onChange }: PartProps) {
  const many = form.offered.length;
  const { they } = pronounsOf(resident);
  const questions: readonly Place[] = many > 2 ? ['left', 'right', 'first', 'last'] : ['left', 'first'];
  return (
    <div className={styles.form}>
      {questions.map((place) => (
        <Keys
          key={place}
          legend={legends[place]}
          {...(place === 'left' ? { hint: `as ${they} saw it` } : {})}
          columns={many === 2 ? 2 : 3}
        >
          {form.offered.map(({ label }, thing) => (
            <Key
              key={label}
              label={label}
              pressed={form.stood[place] === thing}
              onPress={() => onChange((so) => ({ ...so, stood: markPlace(so.stood, place, thing, many) }))}
            />
          ))}
        </Keys>
      ))}
    </div>
  );
}
