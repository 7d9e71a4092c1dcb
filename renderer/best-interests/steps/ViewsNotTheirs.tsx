import { voiceInWords } from '../../../db/voices/model.ts';
import { NotTheirs } from '../../wrong-person/NotTheirs.tsx';
import type { StepProps } from '../DecisionDocument.tsx';

/** The views of a decision, to move one that was written on the wrong person while the rest stays. */
export function ViewsNotTheirs({ resident, whole: { views } }: StepProps) {
  const standing = views.filter(({ withdrawn }) => withdrawn === null);
  if (standing.length === 0) return null;
  return (
    <details>
      <summary>A view that is somebody else’s?</summary>
      <ul>
        {standing.map(({ voice, words }) => (
          <li key={voice}>
            {voiceInWords[words.voice]}: <bdi>{words.words}</bdi>{' '}
            <NotTheirs resident={resident} what="statement" entry={voice} />
          </li>
        ))}
      </ul>
    </details>
  );
}
