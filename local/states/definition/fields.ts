import { isObject } from '../json.ts';
import type { Diagnostics } from './diagnostics.ts';

export type QueryLanguage = 'JSONata' | 'JSONPath';

const onlyJsonPath = new Set(
  (
    'InputPath OutputPath ResultPath ResultSelector Parameters Result ItemsPath MaxConcurrencyPath SecondsPath ' +
    'TimestampPath TimeoutSecondsPath HeartbeatSecondsPath ErrorPath CausePath Variable'
  ).split(' '),
);
const onlyJsonata = new Set(['Arguments', 'Output', 'Condition', 'Items']);

/** Where an object stands in a definition, and what counts there. */
export interface Place {
  /** Path of the state, or empty for the machine itself: `/States/Name`. */
  readonly state: string;
  /** Path of the object inside its state, empty for the state itself: `Catch[0]`. */
  readonly part: string;
  readonly language: QueryLanguage;
  readonly diagnostics: Diagnostics;
}

/**
 * The fields of one object of a definition (the machine, a state, a rule, a retrier, a catcher): reads them by type
 * and refuses every field nobody asked for.
 */
export class Fields {
  readonly place: Place;
  readonly #values: Record<string, unknown>;
  readonly #read = new Set(['Comment']);

  constructor(values: Record<string, unknown>, place: Place) {
    this.#values = values;
    this.place = place;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  /** The value of a field as it stands; asking for it marks it as known. */
  raw(name: string): unknown {
    this.#read.add(name);
    return this.#values[name];
  }

  /** A field's path inside its state, as AWS names the place of an expression: `Catch[0]/Output`. */
  locate(name: string): string {
    return [this.place.part, name].filter((part) => part !== '').join('/');
  }

  /** Refuses a field, or the object itself if `name` is empty. */
  refuse(name: string, message: string, code?: string): void {
    const path = this.locate(name);
    const { state, diagnostics } = this.place;
    diagnostics.refuse(path === '' ? state || '/' : `${state}/${path}`, message, code);
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value !== undefined && typeof value !== 'string') {
      this.refuse(name, 'Expected value of type [STRING]');
      return undefined;
    }
    return value;
  }

  requiredText(name: string): string {
    if (!this.has(name)) {
      this.refuse('', `These fields are required: [${name}]`);
    }
    return this.text(name) ?? '';
  }

  /** A number of at least `minimum`; whole unless told. */
  number(name: string, minimum: number, whole = true): number | undefined {
    const value = this.raw(name);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'number' || value < minimum || (whole && !Number.isInteger(value))) {
      this.refuse(name, `Expected ${whole ? 'an integer' : 'a number'} of at least ${minimum}`);
      return undefined;
    }
    return value;
  }

  /** Objects of a list field, each with a place of its own (`…/Retry[0]`). */
  list(name: string): Fields[] {
    const value = this.raw(name);
    if (value === undefined) {
      return [];
    }
    if (!Array.isArray(value) || !value.every(isObject)) {
      this.refuse(name, 'Expected an array of objects');
      return [];
    }
    return value.map((item, index) => new Fields(item, { ...this.place, part: this.locate(`${name}[${index}]`) }));
  }

  /** Refuses, by name, every field that was not asked for. `Comment` is allowed everywhere. */
  close(): void {
    for (const name of Object.keys(this.#values)) {
      if (!this.#read.has(name)) {
        this.refuse(name, this.#whyUnknown(name));
      }
    }
  }

  #whyUnknown(name: string): string {
    const { language } = this.place;
    const foreign = language === 'JSONata' ? onlyJsonPath : onlyJsonata;
    const other = language === 'JSONata' ? 'JSONPath' : 'JSONata';
    return foreign.has(name)
      ? `The QueryLanguage is set to '${language}', but field '${name}' is only supported for the '${other}' QueryLanguage`
      : `Field '${name}' is not supported`;
  }
}
