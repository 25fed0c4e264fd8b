import { describe, expect, it } from 'vitest';
import { button, dialog, field, fillable, group, heading, radio, sceneOf, words } from './build.ts';
import { entry } from './key-page.ts';

/** A window over a page of API keys that lets something in from a list of IPs. */
const sheet = (what: string, remark: string) =>
  fillable(
    sceneOf(
      'API management',
      heading('API management'),
      dialog(
        'Settings',
        heading('Settings'),
        group(
          radio(`Accept ${what} from trusted IPs only (recommended)`, true),
          radio('No IP restriction', false),
        ),
        group(field('IP address'), button('Add'), entry('198.51.100.7')),
        words(remark),
        button('Save'),
        button('Cancel'),
      ),
    ),
  );

describe('a list of IPs from which something else than requests of an API comes in', () => {
  it('is nothing to fill', () => {
    expect(sheet('API requests', 'Up to 20 IPs, separated by commas.')).toHaveLength(1);
    expect(sheet('signals', 'Up to 20 IPs, separated by commas.')).toEqual([]);
    expect(sheet('requests', 'Signals from any other IP are dropped.')).toEqual([]);
  });
});

describe('a remark on the IP of the device in use', () => {
  const step = (remark: string) =>
    fillable(
      sceneOf(
        'Edit API key',
        heading('Edit API key'),
        group(
          words(remark),
          group(radio('Restrict access to trusted IPs only', true), radio('Unrestricted', false)),
          field('IP address', {}, { placeholder: '192.0.2.1,192.0.2.2' }),
          button('Next'),
        ),
      ),
    );

  it('is no head of what stands below it', () => {
    expect(step('Current IP of your login device: 192.0.2.222')).toHaveLength(1);
    expect(step('Login devices')).toEqual([]);
  });
});
