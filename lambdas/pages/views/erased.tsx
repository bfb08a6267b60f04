import { fromIso } from '../../../domain/time/instant.ts';
import { momentIn } from '../../shared/web/moments.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

/** Says that the personal data are gone, where they would stand; nothing while they are there. */
export const Erased = ({ scene: { view, words, language } }: { scene: Scene }) =>
  view.erasedAt === undefined ? null : (
    <p class="soft">{filled(words.page.erased, { at: momentIn(language, fromIso(view.erasedAt)) })}</p>
  );
