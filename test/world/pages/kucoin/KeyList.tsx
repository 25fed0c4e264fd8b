import { Button, Paper } from '@mui/material';
import { press, type ShownKey, stamp } from '../shared/account';

interface Props {
  readonly keys: readonly ShownKey[];
  readonly onCreate: () => void;
  readonly onEdit: (key: ShownKey) => void;
  readonly onDelete: (id: string) => void;
}

/** API Management: one block per key. */
export function KeyList({ keys, onCreate, onEdit, onDelete }: Props) {
  return (
    <>
      <div className="ku-head">
        <h1>API Management</h1>
        <Button
          variant="contained"
          onClick={(event) => {
            press('create', event);
            onCreate();
          }}
        >
          Create API
        </Button>
      </div>
      {keys.map((key) => (
        <Paper key={key.id} variant="outlined" className="ku-key" component="section" aria-label={key.label}>
          <h2>{key.label}</h2>
          <dl>
            <dt>Key:</dt>
            <dd>{key.apiKey}</dd>
            <dt>Secret:</dt>
            <dd>********</dd>
            <dt>Permission:</dt>
            <dd>{key.rights.map((right) => (right === 'read' ? 'General' : right)).join(', ')}</dd>
            <dt>IP restriction:</dt>
            <dd>{restrictionOf(key)}</dd>
            <dt>Created:</dt>
            <dd>{stamp(key.createdAt)}</dd>
          </dl>
          {key.thirdParty === null && (
            <Button
              size="small"
              aria-label={`Edit ${key.label}`}
              onClick={(event) => {
                press('edit', event);
                onEdit(key);
              }}
            >
              Edit
            </Button>
          )}
          <Button
            size="small"
            color="error"
            aria-label={`Delete ${key.label}`}
            onClick={(event) => {
              press('delete', event);
              onDelete(key.id);
            }}
          >
            Delete
          </Button>
        </Paper>
      ))}
    </>
  );
}

function restrictionOf({ thirdParty, restriction }: ShownKey): string {
  if (thirdParty !== null) return `Linked to the third-party app ${thirdParty}`;
  return restriction.restricted ? restriction.addresses.join(', ') : 'No limit';
}
