import type { CommandName } from '../../../../domain/tickets/commands.ts';
import type { ActWords } from '../words/words.ts';
import type { FormScene } from './form-scene.ts';

export type Choice = { readonly value: string; readonly label: string };

/** One field of a form. `field` is its name on the wire and, unless told, that of its label in the catalogue. */
export type Field = {
  readonly field: string;
  readonly label: keyof ActWords['fields'];
  readonly required?: true;
  /** Words that stand in it before anything is typed. */
  readonly value?: string;
} & (
  | { readonly input: 'prose' | 'line'; readonly most: number }
  | { readonly input: 'radio' | 'select'; readonly choices: readonly Choice[] }
  | { readonly input: 'moment' | 'date' | 'phone' }
  | { readonly input: 'check'; readonly text: string }
  | {
      /** One choice of many: those that come to mind first to choose from, all to be found by typing. */
      readonly input: 'search';
      readonly likely: readonly Choice[];
      readonly choices: readonly Choice[];
    }
  | { readonly input: 'several'; readonly choices: readonly Choice[] }
  | { readonly input: 'sure'; readonly text: string }
);

/** A button that sends the form, with a value of its own where there are several. */
export type Button = {
  readonly label: keyof ActWords['buttons'];
  readonly name?: string;
  readonly value?: string;
  readonly tone?: 'plain' | 'danger';
};

/** How an act is asked for on a page. */
export type ActForm<Scene extends FormScene = FormScene> = {
  readonly act: CommandName;
  readonly fields: (scene: Scene) => readonly Field[];
  readonly buttons?: readonly Button[];
  /** Whether the act has a meaning for this ticket at all; what has none is not even shown greyed. */
  readonly concerns?: (scene: Scene) => boolean;
};

/** The choices of a catalogue, in its order. */
export const choicesOf = (texts: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

export const prose = (label: Field['label'], most: number, field: string = label): Field => ({
  field,
  label,
  input: 'prose',
  most,
  required: true,
});

export const optional = ({ required: _, ...field }: Field): Field => field as Field;
