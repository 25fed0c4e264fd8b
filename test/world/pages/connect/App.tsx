import { useCallback, useEffect, useState } from 'react';
import { AddressCard } from './AddressCard';
import { Connections } from './Connections';
import { ask, type Connection, type Overview, type Whitelist } from './contract';

/** The practice API Connect: the addresses to allow, and the connections that need them. */
export function App() {
  const [whitelist, setWhitelist] = useState<Whitelist | null>(null);
  const [overview, setOverview] = useState<Overview | null>(null);
  const [problem, setProblem] = useState('');

  const load = useCallback(async () => {
    try {
      setWhitelist(await ask<Whitelist>('/practice/whitelist'));
      setOverview(await ask<Overview>('/api/connections'));
      setProblem('');
    } catch (error) {
      setProblem(
        `Your connections could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }, []);

  useEffect(() => void load(), [load]);

  async function revalidate(id: string) {
    try {
      const checked = await ask<Connection>(`/api/connections/${encodeURIComponent(id)}/revalidate`, 'POST');
      setOverview(
        (now) =>
          now && {
            ...now,
            connections: now.connections.map((each) => (each.id === checked.id ? checked : each)),
          },
      );
    } catch (error) {
      setProblem(`Re-validation failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return (
    <main>
      <header>
        <strong>Acme</strong>
        <nav>
          <span>Bots</span>
          <span>Portfolio</span>
          <span className="active">API Connect</span>
          <span>Account</span>
        </nav>
      </header>
      <h1>API Connect</h1>
      {problem !== '' && <p role="alert">{problem}</p>}
      {overview && !overview.account.emailVerified && (
        <p role="alert">
          Your e-mail address is not verified: alerts about your connections cannot reach you.
        </p>
      )}
      {whitelist && <AddressCard whitelist={whitelist} />}
      {overview && <Connections connections={overview.connections} onRevalidate={revalidate} />}
      {overview && (
        <label className="alerts">
          <input type="checkbox" checked={overview.account.alerts.apiDisconnected} readOnly /> Alert me when
          an API connection is lost ("API disconnected")
        </label>
      )}
    </main>
  );
}
