import type { ComponentType, KeyboardEvent, ReactNode } from 'react';

export interface ButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly kind: 'primary' | 'link' | 'default';
  readonly disabled: boolean;
}

/** One of a group of options. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  readonly disabled?: boolean;
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly disabled: boolean;
}

export interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled: boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly placeholder: string;
  readonly hint: string;
  readonly error: string;
  readonly disabled: boolean;
  readonly secret: boolean;
}

export interface TagsProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly placeholder: string;
  readonly disabled: boolean;
}

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer: ReactNode;
}

export interface ChipProps {
  readonly text: string;
  readonly onRemove: () => void;
  /** Whether it may be taken away. */
  readonly removable: boolean;
}

/** A UI kit, as far as these pages use it. All inputs are controlled. */
export interface ReactKit {
  readonly Root: ComponentType<{ readonly children: ReactNode }>;
  readonly Button: ComponentType<ButtonProps>;
  readonly Radios: ComponentType<ChoiceProps>;
  readonly Select: ComponentType<ChoiceProps>;
  readonly Toggle: ComponentType<ToggleProps>;
  readonly Checkbox: ComponentType<ToggleProps>;
  readonly Text: ComponentType<FieldProps>;
  readonly Area: ComponentType<FieldProps>;
  readonly Tags: ComponentType<TagsProps>;
  readonly Chip: ComponentType<ChipProps>;
  readonly Dialog: ComponentType<DialogProps>;
}
