import { ConfigProvider } from 'antd';
import { useState } from 'react';
import { useSaving } from '../shared/useSaving';
import { CreateKey } from './CreateKey';
import { EditAddresses } from './EditAddresses';
import { KeyList } from './KeyList';
import { Verification } from './Verification';

const LIST = '/app/user/api-management';
const CREATE = '/app/user/add-secret-key?type=auto';

/** The practice Bybit: the list with its modal, and the page that creates a key. Ant Design, as on the real one. */
export function App() {
  const [creating, setCreating] = useState(location.pathname.endsWith('/add-secret-key'));
  const [selected, setSelected] = useState<readonly string[]>([]);

  function go(path: string) {
    history.pushState(null, '', path);
    setCreating(path === CREATE);
  }

  const saving = useSaving(() => {
    setSelected([]);
    go(LIST);
  });
  const chosen = saving.account?.keys.filter(({ id }) => selected.includes(id)) ?? [];

  return (
    <ConfigProvider theme={{ token: { colorPrimary: '#f7a600', colorLink: '#f7a600', borderRadius: 8 } }}>
      <div className="by-page">
        {creating ? (
          <CreateKey notice={saving.notice} onSubmit={(wish) => void saving.ask(wish)} />
        ) : (
          <KeyList
            keys={saving.account?.keys ?? []}
            onCreate={() => go(CREATE)}
            onEdit={setSelected}
            onDelete={(id) => void saving.ask({ keys: [id], remove: true })}
          />
        )}
        {chosen.length > 0 && (
          <EditAddresses
            key={selected.join()}
            chosen={chosen}
            notice={saving.notice}
            onClose={() => setSelected([])}
            onSubmit={(restriction) => void saving.ask({ keys: selected, restriction })}
          />
        )}
        {saving.tickets.length > 0 && (
          <Verification tickets={saving.tickets} onClose={saving.cancel} onOutcome={saving.settle} />
        )}
      </div>
    </ConfigProvider>
  );
}
