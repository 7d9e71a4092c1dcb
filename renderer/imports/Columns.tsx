import { NativeSelect, TextInput } from '@mantine/core';
import { type ImportField, importFields, type Mapping, type Source, whatInWords } from '../../db/imports/model.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import type { Chosen } from './ImportScreen.tsx';
import styles from './Imports.module.css';
import { rowsCounted } from './words.ts';

interface ColumnsProps {
  chosen: Chosen;
  mapping: Mapping;
  onChosen: (chosen: Chosen) => void;
  onMapping: (mapping: Mapping) => void;
}

/** Which column of the file fills which field of ours. Columns whose heading is known are chosen already. */
export function Columns({ chosen, mapping, onChosen, onMapping }: ColumnsProps) {
  const { what, file } = chosen;
  const change = (key: string, source: Source | null) => {
    const { [key]: _, ...rest } = mapping;
    onMapping(source === null ? rest : { ...rest, [key]: source });
  };
  return (
    <section className={styles.form} aria-label="Columns">
      <h2>
        {whatInWords[what]}: {rowsCounted(file.rows)}
      </h2>
      <p className="ow-note">Read as {file.readAs}. Look at the examples: if letters look wrong, save it as UTF-8.</p>
      <Sheets chosen={chosen} onChosen={onChosen} />
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">In Own Words</th>
            <th scope="col">In the file</th>
            <th scope="col">There it says</th>
          </tr>
        </thead>
        <tbody>
          {importFields[what].map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              file={file}
              source={mapping[field.key] ?? null}
              onChange={(source) => change(field.key, source)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FieldRowProps {
  field: ImportField;
  file: Chosen['file'];
  source: Source | null;
  onChange: (source: Source | null) => void;
}

function FieldRow({ field: { label, hint, required }, file, source, onChange }: FieldRowProps) {
  const missing = required && source === null;
  const value = source === null ? '' : source.from === 'all' ? 'all' : String(source.column);
  return (
    <tr>
      <th scope="row">
        <div className={missing ? styles.missing : undefined}>
          {label}
          {required && <span className={styles.needed}> needed</span>}
          <span className={styles.hint}>{hint}</span>
        </div>
      </th>
      <td>
        <NativeSelect
          aria-label={`Column for: ${label}`}
          value={value}
          data={[
            { value: '', label: required ? 'Choose a column' : 'Not in the file' },
            ...file.columns.map(({ title }, column) => ({ value: String(column), label: title })),
            { value: 'all', label: 'The same for every row' },
          ]}
          onChange={({ currentTarget: { value: picked } }) => {
            if (picked === '') onChange(null);
            else onChange(picked === 'all' ? { from: 'all', words: '' } : { from: 'column', column: Number(picked) });
          }}
        />
      </td>
      <td>
        {source?.from === 'all' ? (
          <TextInput
            aria-label={`For every row: ${label}`}
            value={source.words}
            autoComplete="off"
            maxLength={200}
            onChange={({ currentTarget: { value: words } }) => onChange({ from: 'all', words })}
          />
        ) : (
          <span className={styles.samples}>
            {source === null ? '' : (file.columns[source.column]?.samples ?? []).join(' · ') || 'Nothing'}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Which sheet of a workbook, where it has several. */
function Sheets({ chosen, onChosen }: Pick<ColumnsProps, 'chosen' | 'onChosen'>) {
  const read = useTell('imports.read');
  const { path, what, file } = chosen;
  if (file.sheets.length < 2) return null;
  return (
    <>
      <NativeSelect
        label="Sheet"
        maw={360}
        value={file.sheet ?? ''}
        data={file.sheets}
        onChange={({ currentTarget: { value: sheet } }) =>
          read.mutate({ path, what, sheet }, { onSuccess: (next) => onChosen({ path, what, file: next }) })
        }
      />
      <FormError error={read.error} />
    </>
  );
}
