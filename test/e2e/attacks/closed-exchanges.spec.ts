import { expect, test } from '@playwright/test';
import { drivers } from '../../../scripts/tour/drivers/index.ts';
import { API_PAGES } from '../../world/hosts.ts';
import { CLOSED, type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { pierce } from '../support/pierce.ts';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence(CLOSED);
});
test.afterAll(() => keyfence.close());

for (const driver of drivers)
  test(`in a build for users, one click fills the form of ${driver.exchange}, beside what is there`, async () => {
    const origin = `http://${driver.exchange}.localhost`;
    await keyfence.grant(`${origin}/*`);
    const page = await keyfence.context.newPage();
    await page.goto(`${origin}${API_PAGES[driver.exchange]}`);
    await driver.edit(page, driver.ownKey);
    const inside = await pierce(page);
    await expect.poll(() => inside.readyAt('fill')).not.toBeNull();
    const at = await inside.readyAt('fill');
    if (!at) throw new Error('the button went away');
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => inside.readyAt('undo'), { timeout: 15_000 }).not.toBeNull();
    const form = driver.form(page, driver.ownKey);
    await expect
      .poll(() => form.evaluate(textAndValues))
      .toMatch(/198\.51\.100\.[\s\S]*203\.0\.113\.10[\s\S]*203\.0\.113\.11/);
    expect(keyfence.world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]);
    await page.close();
  });

/** What a form shows: its text, and what stands in its fields. Run in the page. */
function textAndValues(form: Element): string {
  const fields = [...form.querySelectorAll('input, textarea')] as HTMLInputElement[];
  return [form.textContent, ...fields.map(({ value }) => value)].join(' ');
}
