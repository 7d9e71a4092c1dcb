import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';

interface ManyProps<N extends string> {
  legend: string;
  words: Readonly<Record<N, string>>;
  names: readonly N[];
  chosen: readonly N[];
  onChange: (chosen: N[]) => void;
}

/** Keys of which any number may be so. */
export function Many<N extends string>({ legend, words, names, chosen, onChange }: ManyProps<N>) {
  return (
    <Keys legend={legend} hint="tap all that are so" columns={3}>
      {names.map((name) => (
        <Key
          key={name}
          label={words[name]}
          pressed={chosen.includes(name)}
          onPress={() => onChange(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name])}
        />
      ))}
    </Keys>
  );
}
