import { useState } from 'react';
import type { Connection } from './contract';

const WORDS: Readonly<Record<Connection['status'], string>> = {
  connected: 'Connected',
  'ip-not-whitelisted': 'IP not whitelisted',
  'invalid-key': 'Invalid key',
  unknown: 'Not checked',
};

interface Props {
  readonly connections: readonly Connection[];
  readonly onRevalidate: (id: string) => Promise<void>;
}

/** Every exchange key that Acme uses, what the exchange last answered, and "Re-validate". */
export function Connections({ connections, onRevalidate }: Props) {
  const [asking, setAsking] = useState<string | null>(null);
  return (
    <section aria-label="Connections">
      <h2>Connections</h2>
      <table>
        <thead>
          <tr>
            <th>Exchange</th>
            <th>Key</th>
            <th>Status</th>
            <th>Checked</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {connections.map(({ id, exchange, label, keyEnding, status, missing, checkedAt }) => (
            <tr key={id} data-connection={id} data-status={status}>
              <td>{exchange}</td>
              <td>
                {label} <small>…{keyEnding}</small>
              </td>
              <td>
                <span className={`dot ${status}`} /> {WORDS[status]}
                {missing.length > 0 && <small className="missing">refused from {missing.join(', ')}</small>}
              </td>
              <td>{checkedAt === null ? '–' : checkedAt.slice(11, 19)}</td>
              <td>
                <button
                  type="button"
                  disabled={asking === id}
                  onClick={() => {
                    setAsking(id);
                    void onRevalidate(id).finally(() => setAsking(null));
                  }}
                >
                  Re-validate
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
