import controls from '../system/controls.css?inline';
import tokens from '../system/tokens.css?inline';
import card from './card.css?inline';

/** Everything the card needs to look right inside a shadow root, as one style sheet. */
export const assistantStyle = `${tokens}\n${controls}\n${card}`;
