import { pauseSchema } from '../../feed/schema.ts';
import { PublishFault } from '../fault.ts';
import { writeJson } from '../files.ts';
import { demandExchange, readPause, readPlatform } from '../folder.ts';
import { type Command, type Context, option, required, spoken, word } from './context.ts';
import { stamp } from './stamp.ts';

/**
 * `pause EXCHANGE --reason TEXT [--below-version N] | --lift [--key FILE]`: takes effect with the next stamp. With a
 * version, only older extensions stop: the mended release goes on.
 */
export const pauseFills: Command = async (context) => {
  const { folder, now, say } = context;
  readPlatform(folder);
  const exchange = word(context, 'exchange').toLowerCase();
  demandExchange(exchange, 'pause');
  const paused = readPause(folder);
  const others = paused.filter((other) => other.exchange !== exchange);
  if (context.options.lift === true) {
    if (others.length === paused.length) throw new PublishFault(`Fills on ${exchange} are not paused.`);
    writeJson(folder.pause, others);
    say(`Fills on ${exchange} go on with the next stamp.`);
  } else {
    required(context, 'reason', 'every user reads it, "page changed on 3 Dec"');
    const belowVersion = versionOf(context);
    const since = new Date(now).toISOString();
    const entry = { exchange, reason: spoken(context, 'reason') ?? '', since };
    writeJson(folder.pause, [...others, belowVersion === undefined ? entry : { ...entry, belowVersion }]);
    const where = belowVersion === undefined ? '' : ` in versions below ${belowVersion}`;
    say(`Fills on ${exchange} stop${where} with the next stamp.`);
  }
  return option(context, 'key') === undefined ? true : stamp(context);
};

function versionOf(context: Context): string | undefined {
  const version = option(context, 'below-version');
  if (pauseSchema.shape.belowVersion.safeParse(version).success) return version;
  throw new PublishFault(
    `--below-version takes the version of a release, 0.1.0.8, not "${version}": the one that is mended.`,
  );
}
