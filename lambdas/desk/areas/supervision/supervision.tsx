import { Hono } from 'hono';
import type { Area } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { campaignPages } from './pages/campaigns.tsx';
import { instructionPages } from './pages/instructions.tsx';
import { meetingPages } from './pages/meetings.tsx';
import { supervisedPages } from './pages/supervised.tsx';
import { warningPages } from './pages/warnings.tsx';
import { areaRoles } from './tabs.ts';

const pages = new Hono<DeskEnv>();
pages.route('/', supervisedPages);
pages.route('/warnings', warningPages);
pages.route('/instructions', instructionPages);
pages.route('/campaigns', campaignPages);
pages.route('/meetings', meetingPages);

/** 督办督查: supervised tickets, warnings, instructions of level 1, inspection campaigns, meetings. */
export const supervision: Area = { path: '/desk/supervision', name: 'supervision', roles: areaRoles, pages };
