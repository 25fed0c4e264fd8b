import { Alert, createTheme, ThemeProvider } from '@mui/material';
import { useState } from 'react';
import type { ShownKey } from '../shared/account';
import { useSaving } from '../shared/useSaving';
import { KeyForm } from './KeyForm';
import { KeyList } from './KeyList';
import { Verification } from './Verification';

const LIST = '/account/api';
const THEME = createTheme({
  palette: { primary: { main: '#1d1d1d' }, success: { main: '#01bc8d' } },
  shape: { borderRadius: 8 },
});

type View = { readonly name: 'list' } | { readonly name: 'form'; readonly key: ShownKey | null };

/** The practice KuCoin on MUI. The form lives in memory: a reload leads back to the list. */
export function App() {
  const [view, setView] = useState<View>({ name: 'list' });

  function go(next: View) {
    const page = next.name === 'list' ? '' : next.key === null ? '/create' : '/edit';
    history.pushState(null, '', LIST + page);
    setView(next);
  }

  const saving = useSaving(() => go({ name: 'list' }));
  return (
    <ThemeProvider theme={THEME}>
      <nav className="ku-top">
        <b>KuCoin</b>
        {['Buy Crypto', 'Markets', 'Trade', 'Derivatives', 'Earn', 'More'].map((item) => (
          <span key={item}>{item}</span>
        ))}
      </nav>
      <main className="ku-page">
        {saving.notice !== '' && <Alert severity="error">{saving.notice}</Alert>}
        {view.name === 'list' && (
          <KeyList
            keys={saving.account?.keys ?? []}
            onCreate={() => go({ name: 'form', key: null })}
            onEdit={(key) => go({ name: 'form', key })}
            onDelete={(id) => void saving.ask({ keys: [id], remove: true })}
          />
        )}
        {view.name === 'form' && (
          <KeyForm
            shown={view.key}
            visitor={saving.account?.visitor ?? ''}
            onSubmit={(wish) => void saving.ask(wish)}
          />
        )}
        {saving.tickets.length > 0 && (
          <Verification tickets={saving.tickets} onClose={saving.cancel} onOutcome={saving.settle} />
        )}
      </main>
    </ThemeProvider>
  );
}
