/**
 * Whom a login shows, what a PIN's entry commits to, by which clock its waits run, whose picture is whose, and looks that
 * stand in the order in which they were kept: a digest in the ledger names the last of them. What a board or a list showed
 * is one row and the set that it showed, for a home of sixty would otherwise keep millions a year.
 */
export const step = {
  version: 9,
  name: 'people on a shared PC',
  sql: `
ALTER TABLE staff ADD COLUMN sees TEXT NOT NULL DEFAULT '"everyone"';
UPDATE staff SET sees = '[]' WHERE role = 'inspector';
ALTER TABLE staff ADD COLUMN pin_commitment TEXT;
ALTER TABLE pin ADD COLUMN last_uptime REAL;
ALTER TABLE refused_try ADD COLUMN resident TEXT;

CREATE TABLE residents_shown (no INTEGER PRIMARY KEY, residents TEXT NOT NULL UNIQUE) STRICT;
ALTER TABLE look RENAME TO look_before;
CREATE TABLE look (
  no INTEGER PRIMARY KEY, staff TEXT NOT NULL, quarter_hour TEXT NOT NULL,
  resident TEXT, shown INTEGER REFERENCES residents_shown (no),
  CHECK ((resident IS NULL) <> (shown IS NULL))
) STRICT;
INSERT INTO look (staff, quarter_hour, resident) SELECT staff, quarter_hour, resident FROM look_before ORDER BY quarter_hour, staff, resident;
DROP TABLE look_before;
CREATE UNIQUE INDEX look_at_one ON look (staff, quarter_hour, resident) WHERE resident IS NOT NULL;
CREATE UNIQUE INDEX look_at_several ON look (staff, quarter_hour, shown) WHERE shown IS NOT NULL;
CREATE INDEX look_by_time ON look (quarter_hour);

CREATE TABLE photograph_use (
  sha256 TEXT NOT NULL, resident TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (sha256, resident, entry_id)
) STRICT;
INSERT OR IGNORE INTO photograph_use
SELECT t.atom, ${uuidOf('e.subject')}, ${uuidOf('e.id')}
FROM entry e JOIN part p ON p.entry = e.position, json_tree(p.value) t
WHERE e.subject_type = 'resident' AND p.value LIKE '%"sha256"%' AND t.key = 'sha256' AND t.type = 'text';
`,
} as const;

function uuidOf(blob: string): string {
  const hex = `lower(hex(${blob}))`;
  const group = (from: number, length: number) => `substr(${hex}, ${from}, ${length})`;
  return [group(1, 8), group(9, 4), group(13, 4), group(17, 4), group(21, 12)].join(` || '-' || `);
}
