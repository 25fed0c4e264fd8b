import type { Locator, Page } from '@playwright/test';
import type { ExchangeId } from '../../../test/world/state.ts';

/**
 * The steps that a user takes on the page of one exchange: everything that Keyfence leaves to the person. One file
 * per exchange; the tour itself knows none of them.
 */
export interface Driver {
  readonly exchange: ExchangeId;
  /** The key of the practice account that anybody may use at first. */
  readonly openKey: string;
  /** The key that already holds the user's own address. */
  readonly ownKey: string;
  /** Whether the page shows each key's restriction as a greyed form (`forms`), or a list from which one is opened. */
  readonly firstView: 'forms' | 'list';
  /** Opens the key's restriction for editing. */
  edit(page: Page, key: string): Promise<void>;
  /** Where the restriction is edited, once {@link edit} has opened it. */
  form(page: Page, key: string): Locator;
  /** Presses the button that saves. */
  save(page: Page, key: string): Promise<void>;
  /** Enters and sends one round of codes. */
  verify(page: Page): Promise<void>;
  /** Presses the button that deletes the key. */
  remove(page: Page, key: string): Promise<void>;
  /**
   * Opens the form of a new key and fills in everything but its addresses. `codes` enters all codes, where the
   * exchange asks for them before its form.
   */
  startNew(page: Page, label: string, codes: () => Promise<void>): Promise<void>;
  /** Makes the new key, its codes included where the exchange asks for them after its form. */
  saveNew(page: Page, label: string, codes: () => Promise<void>): Promise<void>;
}

/** Any six digits are a code here. */
export const CODE = '123456';

/** What a new key is protected with, where its exchange asks for that. */
export const PASSPHRASE = 'PLANTED-PASSPHRASE-9B';

/** Puts the secrets of a new key away. */
export async function keepSecrets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have kept them' }).click();
}
