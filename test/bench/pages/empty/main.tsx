import { draw } from '../ready.tsx';

draw(<button type="button">Nothing</button>);
