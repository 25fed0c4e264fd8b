import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';
import type { Scene } from '../scene.ts';
import type { Step } from '../view.ts';

/**
 * The steps from the fill to a connected key. Only for a key with a known connection they say that the
 * platform asks again by itself.
 * @param at the index of the step the user is at, 3 once all are done. Where the list stands in a window that only hands
 *   it over, what ends the window is a step of its own before the others.
 */
export function stepsTo({ exchange, context, fill }: Scene, at: number, reading: FormReading): Step[] {
  const record = context.records.find(({ label }) => label === fill?.key);
  const { behindLabel } = reading;
  const texts = [
    ...(behindLabel === null
      ? [saveStep(reading)]
      : [saveStep({ ...reading, creating: false }), saveStep({ ...reading, saveLabel: behindLabel })]),
    message(`step_codes_${exchange.id}`, { exchange: exchange.name }),
    message(record?.connection ? 'step_asked_again' : 'step_revalidate', { platform: context.platform.name }),
  ];
  return texts.map((text, place) => ({ text, at: place < at ? 'done' : place === at ? 'now' : 'later' }));
}

/** The step that saves; a form that makes a key has more to fill in before. */
function saveStep({ creating, saveLabel }: FormReading): Message {
  const save = saveLabel ?? '';
  if (creating) return message('step_save_new', { named: saveLabel ? 'yes' : 'no', save });
  return message(saveLabel ? 'step_save' : 'step_save_unnamed', { save });
}
