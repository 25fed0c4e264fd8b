import { useId, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

interface CodesProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const FIELDS = ['practice_code_email', 'practice_code_app'] as const;

/** The dialog that asks for two codes, as exchanges do before they store anything. Any six digits are taken. */
export function Codes({ onCancel, onDone }: CodesProps) {
  const translate = useTranslate();
  const title = useId();
  const [codes, setCodes] = useState(['', '']);
  const complete = codes.every((code) => /^\d{6}$/.test(code));

  return (
    <div className="practice-veil">
      <div className="practice-dialog" role="dialog" aria-modal="true" aria-labelledby={title}>
        <form
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          onSubmit={(event) => {
            event.preventDefault();
            if (complete) onDone();
          }}
        >
          <h2 id={title}>{translate(message('practice_codes_title'))}</h2>
          <p className="soft">{translate(message('practice_codes_text'))}</p>
          {FIELDS.map((label, place) => (
            <label key={label}>
              <span>{translate(message(label))}</span>
              <input
                inputMode="numeric"
                autoComplete="one-time-code"
                dir="ltr"
                maxLength={6}
                // biome-ignore lint/a11y/noAutofocus: a dialog takes the focus when it opens
                autoFocus={place === 0}
                value={codes[place]}
                onChange={({ target }) =>
                  setCodes(codes.map((code, other) => (other === place ? target.value : code)))
                }
              />
            </label>
          ))}
          <div className="row">
            <button type="submit" className="button primary" disabled={!complete}>
              {translate(message('practice_codes_submit'))}
            </button>
            <button type="button" className="button secondary" onClick={onCancel}>
              {translate(message('cancel'))}
            </button>
          </div>
        </form>
      </div>
    </div>
  );
}
