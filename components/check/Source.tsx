import { type ClipboardEvent, useId, useRef, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { useDrop } from './drop.ts';
import type { LogInput } from './events.ts';

/** A longer paste is judged without being drawn: a field of ten thousand lines would stop the page for a moment. */
const DRAWN_AT_MOST = 20_000;

/** Where the texts come from: typed or pasted, dropped, or chosen files, as many as there are. */
export function SourceInput({ onInputs }: { onInputs: (inputs: readonly LogInput[]) => void }) {
  const translate = useTranslate();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [held, setHeld] = useState<readonly string[]>([]);

  const hold = (names: readonly string[], inputs: readonly LogInput[]) => {
    if (area.current) area.current.value = '';
    setHeld(names);
    onInputs(inputs);
  };
  const typed = (text: string) => (text === '' ? [] : [{ name: null, content: text }]);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= DRAWN_AT_MOST) return;
    event.preventDefault();
    hold([translate(message('check_pasted', { n: text.split('\n').length }))], typed(text));
  };
  const take = (files: readonly File[]) => {
    const inputs = files.map((file) => ({ name: file.name, content: file }));
    if (files.length > 0)
      hold(
        files.map(({ name }) => name),
        inputs,
      );
  };
  const over = useDrop((data) => {
    const files = [...data.files];
    const text = data.getData('text/plain');
    if (files.length > 0) take(files);
    else if (text !== '') hold([translate(message('check_dropped'))], typed(text));
  });

  return (
    <div className="panel source" data-over={over}>
      <label htmlFor={`${id}text`} className="strong">
        {translate(message('check_label'))}
      </label>
      <textarea
        id={`${id}text`}
        ref={area}
        data-testid="text"
        rows={7}
        dir="auto"
        spellCheck={false}
        placeholder={translate(message('check_example'))}
        onPaste={paste}
        onChange={(event) => {
          setHeld([]);
          onInputs(typed(event.currentTarget.value));
        }}
      />
      <div className="row">
        <FileButton onFiles={take} />
        {held.length === 0 && <span className="soft">{translate(message('check_drop'))}</span>}
        {held.length > 0 && <Held names={held} onClear={() => hold([], [])} />}
      </div>
    </div>
  );
}

function FileButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const translate = useTranslate();
  return (
    <label className="button secondary file">
      {translate(message('check_file'))}
      <input
        type="file"
        multiple
        className="hidden"
        data-testid="file"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same files can be chosen once more, after they have changed.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** The most names that are shown beside the button. */
const NAMED = 3;

/** The names of the texts that are judged, and the button that clears them. */
function Held({ names, onClear }: { names: readonly string[]; onClear: () => void }) {
  const translate = useTranslate();
  const left = names.length - NAMED;
  return (
    <>
      <span className="source-held soft">
        {names.slice(0, NAMED).map((name) => (
          <bdi key={name}>{name}</bdi>
        ))}
        {left > 0 && <span>{translate(message('check_more_files', { n: left }))}</span>}
      </span>
      <button type="button" className="link" data-testid="clear" onClick={onClear}>
        {translate(message('check_clear'))}
      </button>
    </>
  );
}
