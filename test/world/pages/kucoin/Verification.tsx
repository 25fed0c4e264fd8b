import { Button, Dialog, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { type Outcome, press, verify } from '../shared/account';
import { AUTHENTICATOR_SEED } from '../shared/secrets';

interface Props {
  readonly tickets: readonly string[];
  readonly onClose: () => void;
  readonly onOutcome: (outcome: Outcome) => Promise<void>;
}

const FIELDS = ['Email Verification Code', 'Google Verification Code', 'Trading Password'] as const;

/** Mail, authenticator and trading password: six digits each. */
export function Verification({ tickets, onClose, onOutcome }: Props) {
  const [codes, setCodes] = useState<readonly string[]>(FIELDS.map(() => ''));
  const [message, setMessage] = useState('');

  async function submit(event: React.MouseEvent) {
    press('submit codes', event);
    const outcome = await verify(tickets, codes);
    if (outcome === 'again' || outcome === 'wrong') {
      setCodes(FIELDS.map(() => ''));
      setMessage(outcome === 'again' ? 'Please complete the verification once more.' : 'Incorrect code.');
    }
    await onOutcome(outcome);
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby="ku-verification">
      <DialogTitle id="ku-verification">Security Verification</DialogTitle>
      <DialogContent>
        {message !== '' && <p className="ku-red">{message}</p>}
        <p className="ku-says">Authenticator key: {AUTHENTICATOR_SEED}</p>
        {FIELDS.map((label, index) => (
          <TextField
            key={label}
            label={label}
            fullWidth
            margin="dense"
            value={codes[index]}
            onChange={({ target }) => {
              const { value } = target;
              setCodes((now) => now.map((code, at) => (at === index ? value : code)));
            }}
            slotProps={{ htmlInput: { maxLength: 6, inputMode: 'numeric' } }}
          />
        ))}
        <Button
          variant="contained"
          fullWidth
          disabled={codes.some((code) => code.length < 6)}
          onClick={(event) => void submit(event)}
        >
          Submit
        </Button>
      </DialogContent>
    </Dialog>
  );
}
