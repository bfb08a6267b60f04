import type { Story } from '../story.ts';
import { blockedDitch } from './blocked-ditch.ts';
import { buildingSite } from './building-site.ts';
import { heatingPipe } from './heating-pipe.ts';
import { householdRegister } from './household-register.ts';
import { lift } from './lift.ts';
import { secondCaller } from './second-caller.ts';
import { streetLamp } from './street-lamp.ts';
import { sunkenRoad } from './sunken-road.ts';
import { townshipRubbish } from './township-rubbish.ts';
import { waterMain } from './water-main.ts';

/** The ten tickets, in the order they come in. */
export const stories: readonly Story[] = [
  sunkenRoad,
  streetLamp,
  lift,
  buildingSite,
  blockedDitch,
  householdRegister,
  townshipRubbish,
  secondCaller,
  waterMain,
  heatingPipe,
];
