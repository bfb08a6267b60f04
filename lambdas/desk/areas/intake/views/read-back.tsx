import type { Filing } from '../../../../../domain/tickets/commands.ts';
import { limitIn } from '../../../../shared/web/moments.ts';
import { categoryIn, typeIn, unitIn } from '../../../../shared/web/names.ts';
import { phoneWords } from '../../../../shared/web/phone-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { IntakeScene } from '../scene.ts';

const matterOf = ({ text: { sentences }, context }: IntakeScene, filing: Filing): readonly string[] => {
  const { language, county } = context.var;
  const { subject, description, request, address } = filing.private;
  const town = filing.town === undefined ? '' : unitIn(language, filing.town, county);
  const place = [town, address ?? ''].filter((part) => part !== '').join(' ');
  return [
    filled(sentences.matter, { type: typeIn(language, filing.type), subject }),
    filled(sentences.description, { description }),
    place === '' ? sentences.noPlace : filled(sentences.place, { place }),
    filled(sentences.request, { request }),
    ...(filing.category === undefined
      ? []
      : [filled(sentences.category, { category: categoryIn(language, filing.category, county) })]),
  ];
};

const callerOf = ({ text: { sentences }, context }: IntakeScene, filing: Filing): readonly string[] => {
  const { name, phone, onBehalf, original } = filing.private;
  const { language, county } = context.var;
  return [
    ...(filing.anonymous ? [sentences.anonymous] : []),
    ...(phone === undefined ? [] : [filled(sentences.contact, { phone: phoneWords(phone) })]),
    ...(original === undefined ? [] : [filled(sentences.group, original)]),
    ...(filing.upstreamNumber === undefined ? [] : [filled(sentences.levelOne, { number: filing.upstreamNumber })]),
    ...(filing.upstreamDueAt === undefined
      ? []
      : [filled(sentences.levelOneDue, { due: limitIn(language, filing.upstreamDueAt) })]),
    ...(name === undefined ? [] : [filled(sentences.named, { name })]),
    ...(onBehalf ? [filled(sentences.behalf, { ...onBehalf, consent: '', phone: phoneWords(onBehalf.phone) })] : []),
    ...(filing.confidential ? [sentences.confidential] : []),
    ...(filing.complainedUnit === undefined
      ? []
      : [filled(sentences.officials, { unit: unitIn(language, filing.complainedUnit, county) })]),
    ...(filing.urgent ? [sentences.urgent] : []),
  ];
};

/** What was understood, in plain sentences to be read to the caller (R30). */
export const ReadBack = ({ scene, filing }: { readonly scene: IntakeScene; readonly filing: Filing }) => (
  <section class="read-back">
    <p class="soft">{scene.text.entrances[scene.entrance].readBackIntro}</p>
    {[...matterOf(scene, filing), ...callerOf(scene, filing)].map((sentence) => (
      <p class="prose">{sentence}</p>
    ))}
  </section>
);
