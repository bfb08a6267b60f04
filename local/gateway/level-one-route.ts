import * as z from 'zod';
import type { LetterBox } from '../level-one/letter-box.ts';
import { type Answer, jsonAnswer, messageAnswer } from './response.ts';

/** Level 1's receiver, and whether the application tells level 1 anything at all. */
export interface LevelOneParts {
  readonly connected: boolean;
  readonly box: LetterBox;
}

const change = z.strictObject({ takes: z.boolean() });

/** `GET /local/level-one`: what level 1's receiver was sent, each attempt, the oldest first. */
export async function readLevelOne({ connected, box }: LevelOneParts): Promise<Answer> {
  return jsonAnswer(200, { connected, takes: box.takes(), letters: await box.list() });
}

/** `PUT /local/level-one`: has the receiver answer 503 to everything, or take it again. */
export async function changeLevelOne(parts: LevelOneParts, body: Buffer): Promise<Answer> {
  const asked = change.safeParse(parsed(body));
  if (!asked.success) return messageAnswer(422, 'The body must be {"takes":true} or {"takes":false}');
  parts.box.setTakes(asked.data.takes);
  return readLevelOne(parts);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
