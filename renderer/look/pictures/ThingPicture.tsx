import type { Option } from '../../../db/daily-choices/model.ts';
import { photographUrl, servedWidth } from '../frame/Portrait.tsx';
import { thingPictures } from './things.ts';

interface ThingPictureProps {
  of: Pick<Option, 'photograph' | 'picture'>;
  /** Pixels across, at most. */
  width: number;
}

/** The home's own photograph of a thing, or the picture that ships with the program; nothing where there is neither. */
export function ThingPicture({ of: { photograph, picture }, width }: ThingPictureProps) {
  if (photograph)
    return <img src={photographUrl(photograph, servedWidth(width))} alt="" draggable={false} data-photograph />;
  return picture ? <img src={thingPictures[picture]} alt="" draggable={false} /> : null;
}
