import { useState } from 'react';
import type { Listed, Whitelist } from './contract';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

function standing({ effectiveAt, retiresAt }: Listed, now: number): string {
  const date = (moment: string) => DAY.format(Date.parse(moment));
  if (now < Date.parse(effectiveAt)) return `Pending: add by ${date(effectiveAt)}`;
  if (retiresAt === null) return 'Current';
  return now < Date.parse(retiresAt) ? `Current until ${date(retiresAt)}` : `Off since ${date(retiresAt)}`;
}

/** "IP whitelist": what to allow, since when and until when, and all of it to copy, comma-separated. */
export function AddressCard({ whitelist }: { readonly whitelist: Whitelist }) {
  const [copied, setCopied] = useState(false);
  const now = Date.now();
  const wanted = whitelist.addresses.filter(
    ({ retiresAt }) => retiresAt === null || now < Date.parse(retiresAt),
  );
  return (
    <section aria-label="IP whitelist">
      <h2>IP whitelist</h2>
      <p>Allow these addresses on every exchange API key that Acme uses, beside your own.</p>
      <table>
        <thead>
          <tr>
            <th>Address</th>
            <th>Region</th>
            <th>Status</th>
            <th>Effective</th>
          </tr>
        </thead>
        <tbody>
          {whitelist.addresses.map((each) => (
            <tr key={each.address}>
              <td>{each.address}</td>
              <td>{each.region}</td>
              <td>{standing(each, now)}</td>
              <td>{each.effectiveAt.slice(0, 10)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row">
        <button
          type="button"
          onClick={() => {
            void navigator.clipboard.writeText(wanted.map(({ address }) => address).join(','));
            setCopied(true);
          }}
        >
          Copy all {wanted.length}
        </button>
        <span aria-live="polite">{copied ? 'Copied, comma-separated' : ''}</span>
        <small>
          List {whitelist.version} · {whitelist.fingerprint}
        </small>
      </p>
    </section>
  );
}
