import { type ControlMark, isSwitchMark, sameMark } from '../form/control-mark.ts';
import type { FieldChoice } from '../settings/settings.ts';
import type { KnownControls, Seen } from './seen.ts';

/** What is known of the controls of this page beside what its scene says. */
export interface ControlMarks {
  /** For the next look: what the user said here or before, and what earlier looks were sure of. */
  readonly known: (before: readonly FieldChoice[]) => KnownControls;
  /** Remembers a control that the user pointed at or confirmed: one field and one switch at a time. */
  readonly point: (mark: ControlMark) => void;
  /** Remembers that the user said of a control that it is not the list of a key. */
  readonly deny: (mark: ControlMark) => void;
  /** Forgets a denial of a control. */
  readonly takeBack: (mark: ControlMark) => void;
  /** Remembers the fields of the forms that a look was sure of. */
  readonly found: (seen: readonly Seen[]) => void;
}

/** Remembers for one visit; the settings keep what lasts longer. */
export function makeControlMarks(): ControlMarks {
  let pointed: readonly ControlMark[] = [];
  let denied: readonly ControlMark[] = [];
  let sure: readonly Element[] = [];
  return {
    known: (before) => {
      const others = before.filter((mark) => !denied.some((other) => sameMark(mark, other)));
      return {
        marks: [...pointed, ...others.filter((mark) => !mark.denied)],
        denied: [...denied, ...others.filter((mark) => mark.denied)],
        known: new Set(sure),
      };
    },
    point: (mark) => {
      pointed = [...pointed.filter((other) => isSwitchMark(other) !== isSwitchMark(mark)), mark];
      denied = denied.filter((other) => !sameMark(mark, other));
    },
    deny: (mark) => {
      denied = [...denied, mark];
      pointed = pointed.filter((other) => !sameMark(mark, other));
    },
    takeBack: (mark) => {
      denied = denied.filter((other) => !sameMark(mark, other));
    },
    found: (seen) => {
      const fields = seen.flatMap(({ form }) => [form.field ?? [], ...(form.rows?.inputs ?? [])].flat());
      sure = [...new Set([...sure, ...fields])].filter(({ isConnected }) => isConnected);
    },
  };
}
