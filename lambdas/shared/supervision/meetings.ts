import {
  decideMeeting,
  holdMeeting,
  type MeetingCommand,
  type NewMeeting,
} from '../../../domain/supervision/meetings/decide.ts';
import type { Meeting } from '../../../domain/supervision/meetings/meeting.ts';
import { factsOf, type Office, unknownTicket } from './acting.ts';
import { meetingBook } from './books.ts';
import { type ActRequest, type Entered, enterNew, enterOn } from './enter.ts';

/** Enters a meeting (R78), about tickets that there are. */
export const enterMeeting = async (
  office: Office,
  request: ActRequest,
  asked: NewMeeting,
): Promise<Entered<Meeting>> => {
  const unknown = await unknownTicket(office, asked.tickets ?? [], 'tickets');
  if (unknown) return unknown;
  return enterNew(office.table, meetingBook, request, () => holdMeeting(asked, factsOf(request, office.county)));
};

/** Enters an act on a meeting. */
export const actOnMeeting = (
  office: Office,
  id: string,
  request: ActRequest,
  command: MeetingCommand,
): Promise<Entered<Meeting>> =>
  enterOn(office.table, meetingBook, id, request, (meeting) =>
    decideMeeting(meeting, command, factsOf(request, office.county)),
  );
