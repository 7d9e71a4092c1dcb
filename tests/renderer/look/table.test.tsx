import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { plainTable } from '../../../renderer/look/tables/cells.ts';

async function read(table: React.ReactElement, headings?: string[]) {
  const screen = await render(table);
  const element = screen.container.querySelector('table');
  if (!element) throw new Error('A table stands there.');
  return plainTable(element, headings);
}

test('A table is read as it stands: columns by their headings, blocks on lines of their own, days as ISO, what was typed as typed', async () => {
  const plain = await read(
    <table>
      <thead>
        <tr>
          <th>Who</th>
          <th>Since</th>
          <th data-act>Change</th>
          <td aria-hidden>bar</td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>
            <button type="button">Edith</button> <p>room 12</p>
          </th>
          <td>
            Left on Tuesday 3 March 2026, <time dateTime="2026-03-04T10:00:00.000Z">yesterday</time>
          </td>
          <td>
            <button type="button">Change</button>
          </td>
          <td aria-hidden>####</td>
        </tr>
        <tr>
          <th>
            <bdi>=1+1 on 3 March 2026</bdi>
          </th>
          <td dir="auto">Said on 4 May 2026</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>,
  );
  expect(plain).toEqual({
    columns: ['Who', 'Since'],
    rows: [
      ['Edith\nroom 12', 'Left on 2026-03-03, 2026-03-04T10:00:00.000Z'],
      ['=1+1 on 3 March 2026', 'Said on 4 May 2026'],
    ],
  });
});

test('A cell over several rows or columns is told in each, so that a row cut out still says what it is', async () => {
  const plain = await read(
    <table>
      <tbody>
        <tr>
          <th rowSpan={2}>Family</th>
          <td>first</td>
          <td>a</td>
        </tr>
        <tr>
          <td colSpan={2}>both</td>
        </tr>
      </tbody>
    </table>,
    ['Voice', 'One'],
  );
  expect(plain).toEqual({
    columns: ['Voice', 'One', 'Column 3'],
    rows: [
      ['Family', 'first', 'a'],
      ['Family', 'both', 'both'],
    ],
  });
});
