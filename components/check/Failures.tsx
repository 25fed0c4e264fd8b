import type { NoText } from '../../lib/audit/open.ts';
import { type IdWith, message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { FileFailure } from './events.ts';

const SAID: Readonly<Record<NoText, IdWith<{ name: string }>>> = {
  binary: 'check_failed_binary',
  broken: 'check_failed_broken',
  'too-long': 'check_failed_long',
};

/** The files that have no text, each by its name. */
export function Failures({ failures }: { failures: readonly FileFailure[] }) {
  const translate = useTranslate();
  if (failures.length === 0) return null;
  return (
    <ul className="panel failures" data-testid="failures">
      {failures.map(({ name, why }) => (
        <li key={name} data-tone="warning">
          <ToneMark tone="warning" />
          <span>{translate(message(SAID[why], { name }))}</span>
        </li>
      ))}
    </ul>
  );
}
