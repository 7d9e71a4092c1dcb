import type { Prompt } from '../../db/daily-choices/model.ts';

/** What is worth a second look, as one plain sentence. Nothing is stopped by it. */
export function promptWords(prompt: Prompt, them: string): string {
  switch (prompt) {
    case 'tell-the-nurse':
      return 'Tell the nurse now. This is no fluid chart.';
    case 'answer-changed':
      return `The answer changed with the sides. Ask ${them} again later: it may have been the side, not the thing.`;
    case 'went-against':
      return 'A no was gone against. Look again with the nurse today.';
    case 'a-limit':
      return 'What you wrote names a limit. Look again with the nurse: is this still an everyday choice?';
    case 'weight-or-skin':
      return 'What you wrote names weight or skin. Tell the nurse, and see that it stands in the care notes.';
    case 'for-good':
      return `What you wrote would take something away for good. Today’s answer is today’s: go on asking ${them}, and look again with the nurse.`;
    case 'views-differ':
      return `What you wrote names another view. Ask ${them} first, write the other view down as theirs, and look again with the nurse.`;
    case 'four-weeks':
      return 'What you wrote names cost or distance. Will it change daily life for more than four weeks? Then look again with the manager.';
    case 'not-safe':
      return 'It was not thought safe. Look again with the nurse today.';
  }
}
