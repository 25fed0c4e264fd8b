import { useState } from 'react';
import { useSaving } from '../shared/useSaving';
import { CreateKeys } from './CreateKeys';
import { EditKey } from './EditKey';
import { KeyList } from './KeyList';
import { Verification } from './Verification';

type View = { readonly name: 'list' | 'create' } | { readonly name: 'edit'; readonly id: string };

/** The practice OKX: list, create page with drafts, and edit page. Arco, with a textarea and no switch. */
export function App() {
  const [view, setView] = useState<View>({ name: 'list' });
  const saving = useSaving(() => setView({ name: 'list' }));
  const edited = view.name === 'edit' ? saving.account?.keys.find(({ id }) => id === view.id) : undefined;
  return (
    <>
      <nav className="okx-top">
        <b>OKX</b>
        {['Buy crypto', 'Discover', 'Trade', 'Grow', 'Build', 'Institutional', 'Learn', 'More'].map(
          (item) => (
            <span key={item}>{item}</span>
          ),
        )}
        <input className="okx-search" type="search" placeholder="Search coins, products" />
      </nav>
      <main className="okx-page">
        {view.name === 'list' && (
          <KeyList
            keys={saving.account?.keys ?? []}
            onCreate={() => setView({ name: 'create' })}
            onEdit={(id) => setView({ name: 'edit', id })}
            onDelete={(id) => void saving.ask({ keys: [id], remove: true })}
          />
        )}
        {view.name === 'create' && (
          <CreateKeys
            notice={saving.notice}
            onBack={() => setView({ name: 'list' })}
            onSubmit={(wishes) => void saving.ask(...wishes)}
          />
        )}
        {edited && (
          <EditKey
            shown={edited}
            notice={saving.notice}
            onBack={() => setView({ name: 'list' })}
            onConfirm={(wish) => void saving.ask(wish)}
          />
        )}
        {saving.tickets.length > 0 && (
          <Verification tickets={saving.tickets} onClose={saving.cancel} onOutcome={saving.settle} />
        )}
      </main>
    </>
  );
}
