import type { Story } from '../story.ts';
import { buildingSite } from './building-site.ts';
import { heatingPipe } from './heating-pipe.ts';
import { householdRegister } from './household-register.ts';
import { streetLamp } from './street-lamp.ts';
import { townshipRubbish } from './township-rubbish.ts';

/** The week's tickets, in the order they come in. */
export const stories: readonly Story[] = [streetLamp, buildingSite, householdRegister, townshipRubbish, heatingPipe];
