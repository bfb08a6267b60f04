import { Hono } from 'hono';
import { assessmentReaders } from '../../../../domain/assessment/access.ts';
import { dateOf } from '../../../../domain/time/instant.ts';
import type { Area } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { analysisPages } from './analysis-pages.tsx';
import { bulletinPages } from './bulletin-pages.tsx';
import { schemePages } from './scheme-pages.tsx';
import { scorePages } from './score-pages.tsx';
import { base } from './views/section.tsx';

const pages = new Hono<DeskEnv>();

pages.get('/', (context) => context.redirect(`${base}/scores/${dateOf(context.var.at).slice(0, 4)}`, 303));
pages.route('/analysis', analysisPages);
pages.route('/scores', scorePages);
pages.route('/scheme', schemePages);
pages.route('/bulletins', bulletinPages);

/** 分析考核: hot spots and hard spots, the annual assessment, bulletins (五(二)-(四)). */
export const assessment: Area = { path: '/desk/assessment', name: 'assessment', roles: assessmentReaders, pages };
