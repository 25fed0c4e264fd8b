import type { VNode } from 'vue';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly error?: string;
  readonly secret?: boolean;
}

export interface ChoiceProps {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A Vue kit, as far as these pages use it: each part draws itself from what it is given. */
export interface VueKit {
  readonly root: (content: () => VNode[]) => VNode;
  readonly button: (label: string, onPress: () => void, primary: boolean) => VNode;
  readonly radios: (choice: ChoiceProps) => VNode;
  readonly checkbox: (label: string, on: boolean) => VNode;
  readonly text: (field: FieldProps) => VNode;
  readonly area: (field: FieldProps) => VNode;
  readonly tags: (label: string, values: readonly string[], onChange: (values: string[]) => void) => VNode;
  readonly chip: (text: string, onRemove: () => void) => VNode;
  readonly dialog: (
    title: string,
    onClose: () => void,
    content: () => VNode[],
    footer: () => VNode[],
  ) => VNode;
}
