import { Checkbox, FormControlLabel } from '@mui/material';

const RIGHTS = [
  [
    'read',
    'General',
    'Limited to read-only operations such as querying account information, account statements, and order information.',
  ],
  [
    'spot',
    'Spot Trading',
    'This API can be used to place, cancel, and manage orders for Convert and spot trading.',
  ],
  [
    'margin',
    'Margin Trading',
    'This API can be used for margin trading to perform order placement, order cancellation, etc.',
  ],
  [
    'earn',
    'KuCoin Earn',
    'You may use this API to subscribe to, redeem, or make early redemptions of KuCoin Earn products.',
  ],
  [
    'futures',
    'Futures Trading',
    'This API can be used for futures trading to perform order placement, order cancellation, etc.',
  ],
  [
    'withdraw',
    'Withdrawal (Not Recommended)',
    'This permission allows you to withdraw assets, acquire deposit addresses, cancel withdrawals, and execute other operations. To use this permission, you must enable IP Restriction.',
  ],
  [
    'transfer',
    'Allow Flexible Transfers',
    'Allow this API key for FlexTransfers. If this option is enabled, IP access restriction filters must also be applied.',
  ],
] as const;

interface Props {
  readonly rights: readonly string[];
  readonly onChange: (rights: readonly string[]) => void;
}

/** What the key may do. Its headline says "restrictions" too, and is not about addresses. */
export function Rights({ rights, onChange }: Props) {
  return (
    <>
      <h2>
        <i>*</i> API Restrictions
      </h2>
      {RIGHTS.map(([right, label, says]) => (
        <div key={right} className="ku-right">
          <FormControlLabel
            label={label}
            disabled={right === 'read'}
            control={
              <Checkbox
                color="success"
                checked={rights.includes(right)}
                onChange={(_, ticked) =>
                  onChange(ticked ? [...rights, right] : rights.filter((each) => each !== right))
                }
              />
            }
          />
          <p>{says}</p>
        </div>
      ))}
    </>
  );
}
