import cards from '@lobehub/fluent-emoji-flat/assets/1f0cf.svg';
import paint from '@lobehub/fluent-emoji-flat/assets/1f3a8.svg';
import music from '@lobehub/fluent-emoji-flat/assets/1f3b6.svg';
import water from '@lobehub/fluent-emoji-flat/assets/1f4a7.svg';
import book from '@lobehub/fluent-emoji-flat/assets/1f4d6.svg';
import television from '@lobehub/fluent-emoji-flat/assets/1f4fa.svg';
import radio from '@lobehub/fluent-emoji-flat/assets/1f4fb.svg';
import door from '@lobehub/fluent-emoji-flat/assets/1f6aa.svg';
import walk from '@lobehub/fluent-emoji-flat/assets/1f6b6.svg';
import shower from '@lobehub/fluent-emoji-flat/assets/1f6bf.svg';
import bath from '@lobehub/fluent-emoji-flat/assets/1f6c1.svg';
import bed from '@lobehub/fluent-emoji-flat/assets/1f6cf-fe0f.svg';
import wash from '@lobehub/fluent-emoji-flat/assets/1f9fc.svg';
import fruit from '@lobehub/fluent-emoji-flat/assets/1f34e.svg';
import bread from '@lobehub/fluent-emoji-flat/assets/1f35e.svg';
import biscuit from '@lobehub/fluent-emoji-flat/assets/1f36a.svg';
import meal from '@lobehub/fluent-emoji-flat/assets/1f37d-fe0f.svg';
import shirt from '@lobehub/fluent-emoji-flat/assets/1f45a.svg';
import shoes from '@lobehub/fluent-emoji-flat/assets/1f45e.svg';
import prayer from '@lobehub/fluent-emoji-flat/assets/1f64f.svg';
import milk from '@lobehub/fluent-emoji-flat/assets/1f95b.svg';
import garden from '@lobehub/fluent-emoji-flat/assets/1f337.svg';
import iceCream from '@lobehub/fluent-emoji-flat/assets/1f368.svg';
import cake from '@lobehub/fluent-emoji-flat/assets/1f370.svg';
import egg from '@lobehub/fluent-emoji-flat/assets/1f373.svg';
import cat from '@lobehub/fluent-emoji-flat/assets/1f408.svg';
import dog from '@lobehub/fluent-emoji-flat/assets/1f415.svg';
import alone from '@lobehub/fluent-emoji-flat/assets/1f464.svg';
import people from '@lobehub/fluent-emoji-flat/assets/1f465.svg';
import soup from '@lobehub/fluent-emoji-flat/assets/1f963.svg';
import coldDrink from '@lobehub/fluent-emoji-flat/assets/1f964.svg';
import chair from '@lobehub/fluent-emoji-flat/assets/1fa91.svg';
import razor from '@lobehub/fluent-emoji-flat/assets/1fa92.svg';
import tea from '@lobehub/fluent-emoji-flat/assets/1fad6.svg';
import telephone from '@lobehub/fluent-emoji-flat/assets/260e-fe0f.svg';
import sun from '@lobehub/fluent-emoji-flat/assets/2600-fe0f.svg';
import coffee from '@lobehub/fluent-emoji-flat/assets/2615.svg';
import scissors from '@lobehub/fluent-emoji-flat/assets/2702-fe0f.svg';
import letter from '@lobehub/fluent-emoji-flat/assets/2709-fe0f.svg';
import type { Picture } from '../../../db/daily-choices/model.ts';

/** Pictures of common things that ship with the program: Fluent Emoji, Microsoft, MIT licence. */
export const thingPictures: Record<Picture, string> = {
  tea,
  coffee,
  'cold-drink': coldDrink,
  milk,
  water,
  soup,
  meal,
  bread,
  egg,
  fruit,
  cake,
  biscuit,
  'ice-cream': iceCream,
  shirt,
  shoes,
  bath,
  shower,
  wash,
  bed,
  chair,
  door,
  garden,
  walk,
  music,
  television,
  radio,
  book,
  cards,
  paint,
  telephone,
  letter,
  people,
  alone,
  dog,
  cat,
  prayer,
  scissors,
  razor,
  sun,
};
