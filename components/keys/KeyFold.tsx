import type { KeyRow } from '../../lib/overview/view-keys.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import { Say } from '../language/Say.tsx';
import { CopyButton } from '../system/CopyButton.tsx';
import { Fold } from '../system/Fold.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import { DiffLines } from './DiffLines.tsx';
import { HeldLines } from './HeldLines.tsx';

interface KeyFoldProps {
  readonly row: KeyRow;
  readonly onPress: (press: PopupPress) => void;
  /** Puts a text on the clipboard; resolves to whether it is there. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** One key on one line; it unfolds to its difference from the list, all its addresses, and what can be done. */
export function KeyFold({ row, onPress, onCopy }: KeyFoldProps) {
  return (
    <Fold className="key" testId="key" summary={<KeyLine row={row} />}>
      {row.afterSave.length > 0 && (
        <div className="after-save" data-testid="after-save">
          {row.afterSave.map((line) => (
            <p key={line.id}>
              <Say message={line} />
            </p>
          ))}
        </div>
      )}
      <DiffLines lines={row.diff} onPress={onPress} />
      <HeldLines held={row.held} />
      {row.kept.map(({ label, text }) => (
        <div key={text} className="row">
          <CopyButton label={label} text={text} onCopy={onCopy} look="link" testId="copy-kept" />
        </div>
      ))}
      <div className="row">
        {row.presses.map(({ label, press }) => (
          <button
            key={label.id}
            type="button"
            className="link"
            data-testid={press.kind}
            onClick={() => onPress(press)}
          >
            <Say message={label} />
          </button>
        ))}
      </div>
    </Fold>
  );
}

/** The key in one line: whose it is, what matters most about it, and when that was seen. */
function KeyLine({ row }: Pick<KeyFoldProps, 'row'>) {
  return (
    <>
      <ToneMark tone={row.tone} />
      <span className="key-words" data-tone={row.tone}>
        <span className="key-exchange">{row.exchangeName}</span>
        <span className="key-said">
          <span className="key-name">
            <bdi>{row.label}</bdi>
            {row.ordinal && (
              <span className="soft">
                {' '}
                <Say message={row.ordinal} />
              </span>
            )}
          </span>
          <span className="condition">
            <Say message={row.condition} />
          </span>
        </span>
      </span>
      <span className="seen">
        <span className="hidden">
          <Say message={row.seen} />
        </span>
        <span aria-hidden="true">
          <Say message={row.when} />
        </span>
      </span>
    </>
  );
}
