import type { Entry } from '../../../domain/registers/entry.ts';
import type { Campaign } from '../../../domain/supervision/campaigns/campaign.ts';
import { type CampaignEvent, campaignsOf } from '../../../domain/supervision/campaigns/events.ts';
import {
  type Instruction,
  type InstructionEvent,
  instructionsOf,
} from '../../../domain/supervision/instructions/instruction.ts';
import { type Meeting, type MeetingEvent, meetingsOf } from '../../../domain/supervision/meetings/meeting.ts';

/** A register of which each year has its own, with how its lines are read. */
export type Book<Event, Thing> = {
  readonly name: 'instructions' | 'campaigns' | 'meetings';
  readonly fold: (year: number, entries: readonly Entry<Event>[]) => ReadonlyMap<string, Thing>;
};

export const instructionBook: Book<InstructionEvent, Instruction> = { name: 'instructions', fold: instructionsOf };
export const campaignBook: Book<CampaignEvent, Campaign> = { name: 'campaigns', fold: campaignsOf };
export const meetingBook: Book<MeetingEvent, Meeting> = { name: 'meetings', fold: meetingsOf };
