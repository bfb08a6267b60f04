import { drawRegulation, frameCaption, type RegulationDrawing } from '../picture/regulation-drawing.ts';
import { picturedRows, unitFrame, unitWaits } from '../picture/regulation-graph.ts';

/** A transition from one state, or frame of states, to another. */
export interface Transition {
  readonly from: string;
  readonly to: string;
}

/** An execution on the picture of the regulation: the waits alone, without the machinery between them. */
interface Overview extends Omit<RegulationDrawing, 'boxes'> {
  readonly frameCaption: string;
  /** `group` is the frame that a line to or from the box may be drawn to instead. */
  readonly boxes: ReadonlyArray<RegulationDrawing['boxes'][number] & { readonly group?: string }>;
  readonly taken: readonly Transition[];
}

const pictured: ReadonlySet<string> = new Set(picturedRows.flat().filter((state) => state !== undefined));

/**
 * The overview of an execution by the states it entered, in order; undefined for a definition that the picture does not
 * know, such as another machine's: that one is drawn as it stands.
 */
export function overviewOf(definition: string, entered: readonly string[]): Overview | undefined {
  const { States } = JSON.parse(definition) as { States: Record<string, unknown> };
  if (![...pictured].every((state) => Object.hasOwn(States, state))) return undefined;
  const regulation = unlessUnknown(definition);
  if (regulation === undefined) return undefined;
  const { boxes, ...drawing } = regulation;
  return {
    ...drawing,
    frameCaption,
    boxes: boxes.map((box) => (unitWaits.includes(box.name) ? { ...box, group: unitFrame } : box)),
    taken: transitions(entered.filter((state) => pictured.has(state)).map(placeOf)),
  };
}

/** Each pair of states entered one after the other, once. A state entered anew from itself is no transition. */
export function transitions(entered: readonly string[]): Transition[] {
  const taken = new Map<string, Transition>();
  for (const [index, to] of entered.entries()) {
    const from = entered[index - 1];
    if (from !== undefined && from !== to) taken.set(`${from} ${to}`, { from, to });
  }
  return [...taken.values()];
}

/** An execution keeps the definition of its start for life: it may have lines that the picture has lost since. */
function unlessUnknown(definition: string): RegulationDrawing | undefined {
  try {
    return drawRegulation(definition);
  } catch {
    return undefined;
  }
}

function placeOf(state: string): string {
  return unitWaits.includes(state) ? unitFrame : state;
}
