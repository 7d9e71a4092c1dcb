import { expect, test } from 'vitest';
import { gatheringFor } from '../../../electron/core/packs/collect/gathering.ts';
import { gatherResident } from '../../../electron/core/packs/collect/resident.ts';
import { twoRecords } from '../../db/wrong-person/two-records.ts';

test('a pack says where something stood that was another person’s, and what first stood on another’s record; no words of it', () => {
  const { move, decision, wrong, walter, read, stubs } = twoRecords();
  move('decision', decision);
  const packOf = (resident: typeof wrong) =>
    read((context) => gatherResident(gatheringFor(context, resident, '2026-01-01', '2026-12-31')));
  const edith = packOf(wrong);
  expect(JSON.stringify(edith.sections)).toContain('A decision with all its steps stood here that was not Edith’s');
  expect(JSON.stringify(edith.sections)).not.toContain('Beech Court');
  expect(JSON.stringify(edith.sections)).not.toContain('Walter');
  expect(edith.entries).toEqual(stubs(wrong).map(({ entrySeq }) => entrySeq));
  expect(JSON.stringify(packOf(walter).sections)).toContain('was first written on the wrong person');
});
