import type { StepName } from '../../db/best-interests/model.ts';
import type { Named } from '../look/pronouns.ts';

/** What a step is called, on the rail and wherever something is missing in it. */
export function stepTitle(step: StepName, { preferredName }: Named): string {
  switch (step) {
    case 'decision':
      return 'The question';
    case 'capacity':
      return `Can ${preferredName} decide?`;
    case 'who-decides':
      return 'Who decides';
    case 'who-took-part':
      return 'Who took part';
    case 'options':
      return 'Options and voices';
    case 'checklist':
      return 'The checklist';
    case 'made':
      return 'The decision';
    case 'sign':
      return 'Sign';
    case 'review':
      return 'Look again';
  }
}
