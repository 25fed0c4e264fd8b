import {
  Autocomplete,
  Button,
  Checkbox,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  Switch,
  TextField,
} from '@mui/material';
import type { FieldProps, ReactKit } from '../kit.ts';

function Field({ field, rows }: { field: FieldProps; rows?: number }) {
  return (
    <TextField
      label={field.label}
      value={field.value}
      onChange={(event) => field.onChange(event.target.value)}
      onBlur={field.onBlur}
      onKeyDown={field.onKeyDown}
      placeholder={field.placeholder}
      helperText={field.error || field.hint}
      error={Boolean(field.error)}
      disabled={field.disabled}
      type={field.secret ? 'password' : 'text'}
      multiline={rows !== undefined}
      minRows={rows}
      fullWidth
      margin="dense"
    />
  );
}

/** Material UI. */
export const mui: ReactKit = {
  Root: ({ children }) => children,
  Button: ({ label, onPress, kind, disabled }) => (
    <Button onClick={onPress} variant={kind === 'primary' ? 'contained' : 'text'} disabled={disabled}>
      {label}
    </Button>
  ),
  Radios: ({ label, value, options, onChange, disabled }) => (
    <FormControl disabled={disabled}>
      <FormLabel>{label}</FormLabel>
      <RadioGroup value={value} onChange={(_, next) => onChange(next)}>
        {options.map((option) => (
          <div key={option.value}>
            <FormControlLabel
              value={option.value}
              control={<Radio />}
              label={option.label}
              disabled={option.disabled || disabled}
            />
            {option.note ? <FormHelperText>{option.note}</FormHelperText> : null}
          </div>
        ))}
      </RadioGroup>
    </FormControl>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      disabled={disabled}
      fullWidth
      margin="dense"
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <FormControlLabel
      control={<Switch checked={on} onChange={(_, next) => onChange(next)} />}
      label={label}
      disabled={disabled}
    />
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <FormControlLabel
      control={<Checkbox checked={on} onChange={(_, next) => onChange(next)} />}
      label={label}
      disabled={disabled}
    />
  ),
  Text: (field) => <Field field={field} />,
  Area: (field) => <Field field={field} rows={3} />,
  Tags: ({ label, values, onChange, placeholder, disabled }) => (
    <Autocomplete
      multiple
      freeSolo
      options={[]}
      value={[...values]}
      onChange={(_, next) => onChange(next)}
      disabled={disabled}
      renderInput={(params) => (
        <TextField {...params} label={label} placeholder={placeholder} margin="dense" />
      )}
    />
  ),
  Chip: ({ text, onRemove, removable }) => (
    <Chip label={text} {...(removable ? { onDelete: onRemove } : {})} />
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Dialog open onClose={onClose} fullWidth>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>{footer}</DialogActions>
    </Dialog>
  ),
};
