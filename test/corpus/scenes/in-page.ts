import { capture } from '../../../lib/page/capture.ts';
import { sceneToJson } from '../../../lib/page/json.ts';

declare global {
  interface Window {
    sceneOfPage(): string;
  }
}

window.sceneOfPage = () => sceneToJson(capture(document).scene);
