import type { ComponentType } from 'react';
import type { PageKit } from '../../page-kit.ts';

/** A page that is no API-key form, drawn with the case's kit. */
export type Other = ComponentType<{ readonly kit: PageKit }>;

/** Nothing: these pages keep their state where it does not matter. */
export const off = (): undefined => undefined;
