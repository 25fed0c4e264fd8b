import type { NoText } from '../../lib/audit/open.ts';

/** A text or a file to be judged; `name` is null for what was typed or pasted. */
export interface LogInput {
  readonly name: string | null;
  readonly content: string | Blob;
}

/** A file that has no text to be judged. */
export interface FileFailure {
  readonly name: string;
  readonly why: NoText;
}

/** The events of the check. */
export interface CheckEvents {
  /** Texts and files to judge; none clears the verdict. */
  readonly onInputs: (inputs: readonly LogInput[]) => void;
  readonly onLeak: () => void;
  /** The user says that an address is their own, and how it is called. */
  readonly onMine: (address: string, name: string) => void;
  /** Puts a text on the clipboard; resolves to whether it is there. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
}
