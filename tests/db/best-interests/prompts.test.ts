import { describe, expect, test } from 'vitest';
import { reasonPrompt } from '../../../db/best-interests/prompts.ts';

describe('s.4(1): "not based merely on age or appearance", nor on a condition that leads to unjustified assumptions', () => {
  test.each([
    ['At her age a move is too much.', /At her age/],
    ['He is too old for theatre.', /too old/],
    ['She stays because of her dementia.', /because of her dementia/],
    ['Due to advanced Alzheimer’s it was best.', /Due to advanced Alzheimer’s/],
    ['Owing to his memory loss.', /memory loss/],
  ])('%s', (text, quoted) => expect(reasonPrompt(text)).toMatch(quoted));
  test.each([
    'Because of her dementia she cannot weigh the two doors: she put one down.',
    'Option B keeps what Edith names first: the kitchen.',
    'She managed the stairs at eighty-nine and would again.',
    'The age of the lift is the trouble.',
    '',
  ])('asks nothing of: %s', (text) => expect(reasonPrompt(text)).toBeNull());
});
