import { Button, Tab, Tabs, TextField } from '@mui/material';
import { useState } from 'react';
import { press, type ShownKey, type Wish } from '../shared/account';
import { AddressRestriction } from './AddressRestriction';
import { Rights } from './Rights';

interface Props {
  /** The key that is edited, or null for a new one. */
  readonly shown: ShownKey | null;
  readonly visitor: string;
  readonly onSubmit: (wish: Wish) => void;
}

/** Create and edit page. `Next` leads to the codes; ticking Withdrawal forces the restriction. */
export function KeyForm({ shown, visitor, onSubmit }: Props) {
  const [tab, setTab] = useState<'own' | 'app'>('own');
  const [name, setName] = useState(shown?.label ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [rights, setRights] = useState<readonly string[]>(shown?.rights ?? ['read']);
  const [restriction, setRestriction] = useState(shown?.restriction ?? { restricted: true, addresses: [] });
  const forced = rights.includes('withdraw');
  const chosen = forced ? { ...restriction, restricted: true } : restriction;
  return (
    <div className="ku-form">
      {shown === null && (
        <Tabs value={tab} onChange={(_, next) => setTab(next)}>
          <Tab value="own" label="API-Based Trading" />
          <Tab value="app" label="Link Third-Party Apps" />
        </Tabs>
      )}
      <TextField
        label="API Name"
        fullWidth
        margin="normal"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {shown === null && (
        <TextField
          label="API Passphrase"
          type="password"
          fullWidth
          margin="normal"
          value={passphrase}
          helperText="To keep your account secure, an API Passphrase is required for all API calls. If you lose your API Passphrase, you will need to create a new API key."
          onChange={(event) => setPassphrase(event.target.value)}
        />
      )}
      {tab === 'own' ? (
        <>
          <Rights rights={rights} onChange={setRights} />
          <AddressRestriction
            visitor={visitor}
            restriction={chosen}
            forced={forced}
            onChange={setRestriction}
          />
        </>
      ) : (
        <TextField
          label="Third-Party App"
          fullWidth
          margin="normal"
          defaultValue="Altrady"
          slotProps={{ input: { readOnly: true } }}
        />
      )}
      <Button
        variant="contained"
        size="large"
        fullWidth
        className="ku-next"
        disabled={name === '' || (shown === null && passphrase.length < 7)}
        onClick={(event) => {
          press('next', event);
          onSubmit({
            keys: shown === null ? [] : [shown.id],
            label: name,
            rights,
            thirdParty: tab === 'app' ? 'Altrady' : null,
            restriction: tab === 'app' ? { restricted: false, addresses: [] } : chosen,
          });
        }}
      >
        {shown === null ? 'Next' : 'Confirm'}
      </Button>
    </div>
  );
}
