import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

/** A longer paste is judged without being drawn: a field of ten thousand lines would stop the page for a moment. */
const DRAWN_AT_MOST = 20_000;

/** Where the text comes from: typed or pasted, dropped, or a chosen file. */
export function Source({ onText }: { onText: (text: string) => void }) {
  const translate = useTranslate();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  const hold = (name: string, text: string) => {
    if (area.current) area.current.value = '';
    setHeld(name);
    onText(text);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= DRAWN_AT_MOST) return;
    event.preventDefault();
    hold(translate(message('check_pasted', { n: text.split('\n').length })), text);
  };
  const take = async (file: File | undefined) => {
    if (file) hold(file.name, await file.text());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
    else hold(translate(message('check_dropped')), event.dataTransfer.getData('text/plain'));
  };

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
          setHeld(null);
          onText(event.currentTarget.value);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <div className="row">
        <label className="button secondary file">
          {translate(message('check_file'))}
          <input
            type="file"
            className="hidden"
            data-testid="file"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
        {held && (
          <>
            <bdi className="soft">{held}</bdi>
            <button
              type="button"
              className="link"
              data-testid="clear"
              onClick={() => {
                setHeld(null);
                onText('');
              }}
            >
              {translate(message('check_clear'))}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
