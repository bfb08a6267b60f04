import { campaignRoutes } from './campaigns.ts';
import { instructionRoutes } from './instructions.ts';
import { meetingRoutes } from './meetings.ts';
import { warningRoutes } from './warnings.ts';

/** Instructions of level 1, inspection campaigns, meetings and early warnings. */
export const supervisionRoutes = { ...instructionRoutes, ...campaignRoutes, ...meetingRoutes, ...warningRoutes };
