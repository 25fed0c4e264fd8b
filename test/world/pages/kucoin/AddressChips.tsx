import { Button, Chip, TextField } from '@mui/material';
import { useState } from 'react';

const LIMIT = 20;
const ADDRESS = /^(?:[\d.]{7,15}|[\da-f:]{3,39})(?:\/\d{1,3})?$/i;

interface Props {
  readonly addresses: readonly string[];
  readonly onChange: (addresses: readonly string[]) => void;
}

/** Chips above one single-line input with `Add`. It takes half-width commas, and no blanks. */
export function AddressChips({ addresses, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');

  function add() {
    const tokens = typed.split(',');
    const wrong = !tokens.every((token) => ADDRESS.test(token));
    const full = addresses.length + tokens.length > LIMIT;
    setProblem(wrong ? 'Incorrect IP format' : full ? `A maximum of ${LIMIT} IPs can be listed` : '');
    if (wrong || full) return;
    onChange([...new Set([...addresses, ...tokens])]);
    setTyped('');
  }

  return (
    <div className="ku-addresses">
      <div className="ku-chips">
        {addresses.map((address) => (
          <Chip
            key={address}
            label={address}
            onDelete={() => onChange(addresses.filter((each) => each !== address))}
          />
        ))}
      </div>
      <div className="ku-add">
        <TextField
          fullWidth
          size="small"
          placeholder="Enter IP address"
          value={typed}
          error={problem !== ''}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button variant="contained" onClick={add}>
          Add
        </Button>
      </div>
      {problem !== '' && <p className="ku-red">{problem}</p>}
      <p className="ku-hint">
        Supports both IPv4 and IPv6. Ensure the IPs are in the right format, separating each with a comma. You
        can list a maximum of 20 IPs.
      </p>
    </div>
  );
}
